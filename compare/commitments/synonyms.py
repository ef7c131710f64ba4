"""Words of the field with which a plan and the report on it speak of the same thing.

What is promised in the words of a directive is reported in those of the office that did it: 轮训 was promised,
人均完成60学时 is told.  No pair of characters is shared; the thing is the same.
"""

from __future__ import annotations

from collections import defaultdict

from compare.align.similarity import Wording

_THINGS = (
    # The officers and their training.
    "培训 轮训 参训 集训 研修 学时 业务指导 跟班 授课 带教 跟岗 练兵 讲座",
    "旁听 庭审 观摩 开庭 法庭 走进法院",
    "持证 执法证 资格考试 执法资格",
    "人才库 专家库 名录 骨干 师资库 能手 入库 专家",
    "执法人员 执法队员 一线队员 执法骨干 办案人员",
    "聘请 选聘 聘任 遴选 选拔 招录 选派",
    "监督员 观察员 体验员 联络员",
    "法律顾问 公职律师 律师",
    "会前学法 集体学习 专题学习 学法",
    # How rules are made and looked after.
    "立法 条例 草案 法规 审议",
    "后评估 跟踪评估 实施效果 评估结论 施行效果",
    "合法性审查 合法性审核 初审 审核员 法制审核 应审尽审 把关",
    "征求意见 征集意见 公众参与 听证 座谈 意见建议",
    "清理 废止 失效 宣布失效",
    "裁量 处罚幅度 罚款幅度",
    "负面清单 禁止 禁令 红线 严禁 不准 规矩",
    # How the law is carried out.
    "综合查一次 联合检查 合并 一次上门 并为 进一次门 多项检查 重复检查 检查频次",
    "扫码 二维码 亮码 扫描 赋码 一码",
    "留痕 上传 可回溯 录音录像 音像 全过程记录 记录仪",
    "评查 阅卷 打分 互评 评审 抽查 抽检",
    "卷宗 案卷 档案",
    "首违不罚 轻微 首次违 免罚 不予处罚 包容审慎 观察期 限期改 改正 柔性 容错",
    "说理 讲清 讲透 释法",
    "非现场 抓拍 无人机 视频监控 远程",
    "联合执法 联盟 联动 协作 协同 联席 会商 府院",
    "赋权 下放 承接 收回",
    "延伸 下沉 覆盖",
    "协管 辅助人员 辅警",
    # Disputes and suits.
    "败诉 官司 纠错",
    "一案一分析 剖析 复盘 反思 说明原因 检视",
    "出庭 应诉 被告席",
    "检察建议 司法建议 意见书",
    "调解 化解 纠纷 说和 综治中心 和解 争议",
    "繁简分流 简易程序 快审快结 简案 快办 速裁 简单案件",
    "场所 用房 立案室 听证室 调解室 接待室 审理室",
    "受理点 服务点 代收 收件点 联系点 便民点 服务站 联络站 联络点",
    "便民 就近 家门口 少跑 跑腿 就地 代办 方便群众 帮办",
    # Services and openness.
    "网上 网办 在线 一网通办 线上 掌上 指尖 全程电子",
    "提速 缩短 时限 周期 用时",
    "告知承诺 容缺 承诺制 免提交 免证",
    "平台 系统 上线 数字化 信息化 智能 智慧",
    "共享 互通 推送 对接 联通 互认",
    "解读 图解 说明 问答",
    "热线 投诉 举报 诉求 来电 工单",
    "满意 好评 测评",
    "公众号 新媒体 政务账号 视频号",
    "适老 无障碍 老年 老人",
    "信用修复 失信 守信",
    "欠薪 工资 讨薪",
    "清欠 拖欠 账款",
    # The law made known.
    "宣讲 宣传 普法 法治教育",
    "中小学 学生 校园 法治副校长 青少年 未成年",
    # Following up.
    "回头看 复核 复查 清零 销号 逐项 逐条 对账 整改 改完",
    "督察 督查 督导 进驻",
    "压减 减少 下降 降低 缩减 精简 压缩 下调",
    # The business of a whole government.
    "经营主体 市场主体 商户 经营户 企业 店铺",
    "供热 供暖 采暖",
    "燃气 用气 天然气",
    "应急 突发 防灾 救灾 自然灾害",
    "棚改 棚户区 安居工程 公租房 保障房 危房",
    "低保 抚恤 优抚 救助",
    "医院 医疗 医保 医药 药品",
    "扶贫 脱贫 贫困",
    "蓝天 大气 颗粒物 空气 二氧化硫 减排",
    "国企 国有企业 国资 央企",
    "外贸 进出口 出口 通关",
    "外资 外商 准入",
    "货币政策 利率 准备金 降息 信贷 融资",
    "减税 降费 税率 收费",
    "粮食 耕地 种植",
    "创业 双创",
    "就业 用工 稳岗 毕业生",
    "户籍 落户 居住证 城镇化",
    "网络 宽带 流量 用网",
    "腐败 反腐 廉政 廉洁",
)
"""A line a thing: the words for it."""


def _by_beginning() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for thing, words in enumerate(_THINGS):
        for word in words.split():
            found[word[:2]].append((word, thing))
    return dict(found)


_BEGINNINGS = _by_beginning()
"""First two characters → the words that begin with them, each with the number of its thing."""


def things_in(wording: Wording) -> frozenset[int]:
    """The numbers of the things a wording speaks of."""
    return frozenset(
        thing
        for beginning in wording.grams & _BEGINNINGS.keys()
        for word, thing in _BEGINNINGS[beginning]
        if word in wording.letters
    )
