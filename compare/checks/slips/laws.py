"""Titles of laws that do not exist and come near one that does: 《中华人民共和国民营经济发展法》 for 《民营经济促进法》."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rapidfuzz.distance import Levenshtein

from compare.checks.slips.slip import Slip
from compare.matches import in_sentences
from compare.model import Report
from compare.wording import HAN

_IN_FORCE = """
立法法 监督法 代表法 监察法 公务员法 监察官法 法官法 检察官法 人民警察法 国籍法 国旗法 国歌法 国徽法 国防法 兵役法 国家赔偿法 国家安全法 国家情报法
反间谍法 反恐怖主义法 反有组织犯罪法 反分裂国家法 反外国制裁法 集会游行示威法 戒严法 引渡法 缔结条约程序法
对外关系法 外国国家豁免法 出境入境管理法 护照法 民族区域自治法 村民委员会组织法 城市居民委员会组织法 人民法院组织法 人民检察院组织法 国务院组织法
全国人民代表大会组织法 地方各级人民代表大会和地方各级人民政府组织法 各级人民代表大会常务委员会监督法 全国人民代表大会和地方各级人民代表大会代表法
全国人民代表大会和地方各级人民代表大会选举法 人民陪审员法 公职人员政务处分法 国家勋章和国家荣誉称号法 英雄烈士保护法 陆地国界法 海警法 领海及毗连区法
专属经济区和大陆架法 国防教育法 国防动员法 国防交通法 人民武装警察法 人民防空法 军事设施保护法 军人地位和权益保障法 退役军人保障法 预备役人员法 现役军官法
军人保险法 保守国家秘密法 密码法 生物安全法 核安全法 数据安全法 网络安全法 个人信息保护法 电子商务法 电子签名法 原子能法
行政处罚法 行政许可法 行政强制法 行政复议法 行政诉讼法 民事诉讼法 刑事诉讼法 海事诉讼特别程序法 仲裁法 人民调解法 劳动争议调解仲裁法 农村土地承包经营纠纷调解仲裁法
公证法 律师法 法律援助法 社区矫正法 监狱法 禁毒法 反家庭暴力法 反电信网络诈骗法 治安管理处罚法 枪支管理法 居民身份证法 道路交通安全法 消防法 突发事件应对法
突发公共卫生事件应对法 防震减灾法 防洪法 安全生产法 矿山安全法 特种设备安全法 危险化学品安全法 石油天然气管道保护法 气象法 测绘法 档案法 统计法 审计法 会计法 注册会计师法
资产评估法 预算法 政府采购法 招标投标法 企业国有资产法 价格法 反垄断法 反不正当竞争法 反洗钱法 反食品浪费法 产品质量法 食品安全法 农产品质量安全法 药品管理法 疫苗管理法
中医药法 医师法 传染病防治法 国境卫生检疫法 职业病防治法 精神卫生法 献血法 母婴保健法 人口与计划生育法 基本医疗卫生与健康促进法 红十字会法 公益事业捐赠法 慈善法
计量法 标准化法 广告法 商标法 专利法 著作权法 消费者权益保护法 公司法 合伙企业法 个人独资企业法 农民专业合作社法 农村集体经济组织法 全民所有制工业企业法 乡镇企业法
中小企业促进法 民营经济促进法 外商投资法 企业破产法 对外贸易法 出口管制法 海关法 海南自由贸易港法 进出口商品检验法 进出境动植物检疫法 关税法 车船税法 车辆购置税法
船舶吨税法 印花税法 契税法 资源税法 烟叶税法 耕地占用税法 城市维护建设税法 环境保护税法 个人所得税法 企业所得税法 增值税法 税收征收管理法
中国人民银行法 商业银行法 银行业监督管理法 保险法 证券法 证券投资基金法 信托法 票据法 海商法 期货和衍生品法 拍卖法 旅游法 电影产业促进法 公共文化服务保障法
公共图书馆法 非物质文化遗产法 文物保护法 国家通用语言文字法 体育法 教育法 义务教育法 高等教育法 职业教育法 民办教育促进法 学前教育法 家庭教育促进法 爱国主义教育法
法治宣传教育法 教师法 学位法 科学技术进步法 科学技术普及法 促进科技成果转化法 未成年人保护法 预防未成年人犯罪法 妇女权益保障法 老年人权益保障法 残疾人保障法
无障碍环境建设法 归侨侨眷权益保护法 境外非政府组织境内活动管理法 工会法 劳动法 劳动合同法 就业促进法 社会保险法 乡村振兴促进法 粮食安全保障法 黑土地保护法 农业法
农业技术推广法 农业机械化促进法 种子法 畜牧法 渔业法 动物防疫法 草原法 森林法 湿地保护法 土地管理法 农村土地承包法 城市房地产管理法 城乡规划法 建筑法 不动产登记法
水法 水土保持法 水污染防治法 大气污染防治法 土壤污染防治法 噪声污染防治法 固体废物污染环境防治法 放射性污染防治法 海洋环境保护法 海域使用管理法 海岛保护法 深海海底区域资源勘探开发法
环境保护法 环境影响评价法 清洁生产促进法 循环经济促进法 节约能源法 可再生能源法 能源法 电力法 煤炭法 矿产资源法 长江保护法 黄河保护法 青藏高原生态保护法 国家公园法
防沙治沙法 野生动物保护法 公路法 铁路法 港口法 航道法 民用航空法 海上交通安全法 邮政法 烟草专卖法 国际刑事司法协助法 涉外民事关系法律适用法
香港特别行政区基本法 澳门特别行政区基本法 香港特别行政区驻军法 澳门特别行政区驻军法 香港特别行政区维护国家安全法 驻外外交人员法 台湾同胞投资保护法 外国中央银行财产司法强制措施豁免法
"""
_TO_COME = """
行政程序法 社会救助法 医疗保障法 托育服务法 金融稳定法 金融法 电信法 国家发展规划法 检察公益诉讼法 民族团结进步促进法 耕地保护和质量提升法 网络犯罪防治法 消费税法
学校安全法 社会信用建设法 养老服务法 儿童福利法 机关运行保障法 农村宅基地法 城市更新法 数字经济促进法 人工智能法 行政法典 民事强制执行法 住房保障法 殡葬法 家政服务法
文化产业促进法 耕地保护法 动物保护法 社会保障法
"""
"""Laws in the making, and such as are spoken of."""
_REPEALED = """
行政监察法 城市规划法 民法通则 民法总则 合同法 物权法 侵权责任法 担保法 婚姻法 继承法 收养法 执业医师法 环境噪声污染防治法 中外合资经营企业法 中外合作经营企业法
外资企业法 经济合同法 涉外经济合同法 技术合同法 公民出境入境管理法 外国人入境出境管理法 固定资产投资方向调节税法 反补贴法 反倾销法 预备役军官法
"""
IN_FORCE = tuple(_IN_FORCE.split())
"""The titles of the laws in force."""
KNOWN = frozenset({*IN_FORCE, *_TO_COME.split(), *_REPEALED.split()})
"""All titles that may be cited."""
_CITED = re.compile(rf"《(?P<state>中华人民共和国)?(?P<title>{HAN}{{4,24}}(?<!办)法)》")
_LEAST_OF_ONE, _LEAST_OF_TWO = 5, 7
"""Letters of a title of which one letter, or two, may be wrong without its being another."""
_SUBJECT = 2
"""Letters a title begins with, that say what the law is on."""


def wrong_laws(report: Report, superseded: Collection[str]) -> Iterator[Slip]:
    """Titles in their marks, with the one law each comes near; those ``superseded`` may be cited as well."""
    for _, found in in_sentences(report, _CITED):
        title = found["title"]
        if title in KNOWN or title in superseded:
            continue
        right = _nearest(title)
        if right is not None:
            yield Slip(found.start("title"), title, right)


def _nearest(title: str) -> str | None:
    """The one law a title comes near; None where there is none, there are several, or the title is one cut short."""
    most = 2 if len(title) >= _LEAST_OF_TWO else 1
    if len(title) < _LEAST_OF_ONE:
        return None
    near = [one for one in IN_FORCE if Levenshtein.distance(title, one, score_cutoff=most) <= most]
    # 未成年人犯罪预防法 has the words in another order.
    near = near or [one for one in IN_FORCE if len(one) == len(title) and sorted(one) == sorted(title)]
    return (
        near[0]
        if len(near) == 1 and not _is_short_for(title, near[0]) and _has_its_subject(title, near[0])
        else None
    )


def _has_its_subject(title: str, law: str) -> bool:
    """The title begins as the law does: 长城保护法 is on something else than 长江保护法."""
    return len(title) != len(law) or title[:_SUBJECT] == law[:_SUBJECT] or sorted(title) == sorted(law)


def _is_short_for(title: str, law: str) -> bool:
    """土地承包法 for 农村土地承包法: letters left out and none put in."""
    letters = iter(law)
    return len(title) < len(law) and all(letter in letters for letter in title)
