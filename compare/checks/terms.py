"""Outdated terms and what replaced them, as shipped; the configuration adds to them and takes away.

Bodies by 深化党和国家机构改革方案 (2018), 行政机关负责人 by the 行政诉讼法 of 2014, 法治机构 since the offices of
法制 went into 司法行政.
"""

from __future__ import annotations

from types import MappingProxyType

DEFAULT_TERMS = MappingProxyType(
    {
        "法制机构": "法治机构",
        "法制办公室": "司法行政部门",
        "法制办": "司法行政部门",
        "政府法制部门": "司法行政部门",
        "行政首长出庭": "行政机关负责人出庭",
        "依法治国领导小组": "全面依法治国委员会",
        "依法治省领导小组": "全面依法治省委员会",
        "依法治市领导小组": "全面依法治市委员会",
        "依法治区领导小组": "全面依法治区委员会",
        "依法治县领导小组": "全面依法治县委员会",
        "依法行政工作领导小组": "法治政府建设议事协调机构",
        "工商行政管理局": "市场监督管理局",
        "工商局": "市场监督管理局",
        "质量技术监督局": "市场监督管理局",
        "质监局": "市场监督管理局",
        "食品药品监督管理局": "市场监督管理局",
        "食药监局": "市场监督管理局",
        "国土资源局": "自然资源局",
        "国土局": "自然资源局",
        "环境保护局": "生态环境局",
        "环保局": "生态环境局",
        "安全生产监督管理局": "应急管理局",
        "安监局": "应急管理局",
        "卫生和计划生育": "卫生健康",
        "卫计委": "卫生健康委员会",
        "卫计局": "卫生健康局",
        "国家税务局、地方税务局": "税务局",
        "地税局": "税务局",
        "国税局": "税务局",
        "旅游局": "文化和旅游局",
        "文广新局": "文化和旅游局",
        "扶贫办": "农业农村局",
        "乡村振兴局": "农业农村局",
    }
)

SINCE = MappingProxyType({"扶贫办": 2021, "乡村振兴局": 2024})
"""The first year reported on that a term is outdated in, where it is later than the reform of 2018: 扶贫办
became 乡村振兴局 in 2021, and that went to 农业农村局 under 党和国家机构改革方案 (2023)."""
