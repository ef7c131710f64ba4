"""Set forms of these reports, and what is written in their place: 坚持用…为指导, 双随机、一公示, 权利清单."""

from __future__ import annotations

import re

from compare.wording import HAN

_HOLDERS = (
    "企业",
    "未成年人",
    "妇女",
    "当事人",
    "消费者",
    "劳动者",
    "相对人",
    "老年人",
    "残疾人",
    "业主",
    "居民",
    "村民",
    "职工",
    "股东",
    "成员",
    "学生",
    "员工",
    "群众",
    "公民",
)
"""Who has 权利 and not 权力."""
_OF_NOBODY = "".join(f"(?<!{holder})" for holder in _HOLDERS)
_BEHIND_RANDOM = "|".join(
    f"(?<=双随机{marks})" for marks in ("", "、", "，", ",", "”“", "”、“", '""', '"、"')
)

FORMS = (
    (re.compile(r"(?<=坚持)用(?=[^，,。；;]{4,60}为(?:指导|指引))"), "以"),
    (re.compile(r"习[进禁斤锦尽晋仅今金津]平|习近[评凭屏萍坪苹]"), "习近平"),
    (re.compile(r"布署(?!名)"), "部署"),
    (re.compile(r"覆行"), "履行"),
    (
        re.compile(r"(?<=应诉|办结|满意|覆盖|合格|优秀|调解|化解|回复|完成|整改|达标|及时)律(?!师|所|协)"),
        "率",
    ),
    (re.compile(r"贯[砌切撤澈辙]|贯彻彻|惯彻"), "贯彻"),
    (re.compile(r"既使"), "即使"),
    (re.compile(r"帐户"), "账户"),
    (
        re.compile(
            rf"{_OF_NOBODY}权利(?=清单|(?:[和与及、]|以及)?责任(?:事项)?清单|事项(?:清单|目录))"
            r"|(?<=行政)权利(?=运行|事项|清单|监督|制约|下放|行使|配置)"
        ),
        "权力",
    ),
    (re.compile(rf"(?:{_BEHIND_RANDOM})一公[示布告正平证共](?!栏|牌|墙)"), "一公开"),
    (re.compile(r"(?<=谁执法谁)[守谱学讲扑晋](?=法)"), "普"),
    (re.compile(r"放服管(?=[”\"]?改革)"), "放管服"),
    (re.compile(r"(?<=公正司法[、，])全面守法"), "全民守法"),
    (re.compile(r"遵法(?=、?学法)"), "尊法"),
    (re.compile(r"(?<=信访工作)法制化"), "法治化"),
    (re.compile(r"法制(?=政府|思维|轨道|素养)"), "法治"),
    # 应调尽调, 应收尽收, 能减尽减: what stands twice tells the form.
    (re.compile(rf"(?<=[应能该愿](?P<deed>{HAN}))[进近今紧劲禁晋津仅金斤](?=(?P=deed))"), "尽"),
    (re.compile(rf"[因影英映迎硬](?=(?P<deed>{HAN})尽(?P=deed))"), "应"),
    (re.compile(r"截止(?=\s*(?:到|至)?\s*(?:\d{4}\s*年|\d{1,2}\s*月|目前|年底|今年|去年))"), "截至"),
)
"""What is written → what was meant."""
