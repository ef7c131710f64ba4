"""Characters taken for one another: those that sound alike and those that look alike.

Sound is that of :mod:`compare.lexicons.readings`: what an input method offers side by side.  Looks are a table of
characters that differ in one part.
"""

from __future__ import annotations

from compare.lexicons.readings import readings

_LOOK_ALIKE = """
己已巳 末未 侯候 拨拔 戊戌戍 折拆析 士土 人入 日曰 天夫 治冶 博搏 幕暮慕墓募 辨辩辫瓣 账帐 即既 微徽 栗粟 祟崇 赢羸 斡干 孤弧 撒撤 催摧
陷馅 贷货 第弟 侧测则 部陪培 抵低 准淮 复覆履 遣谴 概慨 密蜜 遍偏编 坐座 彻辙撤 哀衷 免兔 住往 抢抡 沦论 垦恳 壁璧 燥躁 篮蓝 漫慢 扬杨 厉历 卷券
戴带 署暑 幅副 请清情晴 峻竣俊 查杳 诉拆 调凋 解懈 决诀 挚执 宣宜 训驯 服报 群裙 区巨 县具 街衔 阻组 领颌 主王 付府 检捡 纪记 违迁 优忧 环坏 营莹
管菅 力刀 效郊 质盾 民氏 申甲 由田 估沽 打找 造遭 推堆 侵浸 绩积 缉辑 稽嵇 拟似 仲伸 拘掬 徇询 恰洽 赔陪 搜嫂 瑕暇遐 震振 肖消 枉柱 徙徒 哺捕 抉决
予矛 子孑 茶荼 盲育 灸炙 冷泠 刺剌 券劵 晴睛 狼狠 阵陈 朱末未 村材 技枝 摸模膜 扰拢 扰忧 抓爪 瓜爪 孤狐 派脉 旅旋施 族旗 期斯欺 基甚
目自 问间 奋备 容客 官宫 宫营 续读 恒桓 栏拦 枪抢 拆折 执热 垫挚 势热 枚杖 牧枚 收攸 故敌 散撒 敝敞 斥斤 拘枸 构购沟 根恨限 桃挑
格恪 梅悔侮 棉绵 楼搂 概溉 决快 块快 况祝 洽恰 浅线 浓侬 济挤 浸侵 涉步 渊湖 湿温 源原 溢益 滞带 漠摸 漂飘 潮朝 激缴 炼练 烧绕 燃然
牢宇 特持 待特 侍待 狱岳 环还 玩现 理埋 班斑 瑞端 琐锁 疏蔬 监蓝 盆盒 益盖 盗盔 直真 矿旷 砖转 破坡 础拙 确硝 秩株 称你 移侈 程呈
稳隐 究穷 空穹 窃窍 窗囱 竞竟 章童 笔毛 等筹 策荣 简筒 精情清 糊湖 索素 紧坚 繁紫 级极 约钓 纲网 纳钠 纷份 结洁 给拾 绿缘 缩宿 罚罪
罩罪 署暑 群裙 考孝 老考 者著 肋助 育肓 胁协 脱悦 腾滕 臣巨 舍含 般船 艰难 节苄 芯蕊 范犯 荐存 荣菜 落洛 蔽弊 藉籍 虑虚 融隔 衍行
衰哀 裁栽载 装裳 规现 览揽 监临览 觉党 订钉 议仪 访防 评坪 诈作 诊珍 词伺 译泽 话活 详祥 误娱 调周 谅凉 谈淡 谐楷 谨勤 责贵 账胀 货贷 贪贫
购构 贴站 资姿 路洛 践贱线 踪综 辆俩 迁迂 迅讯 近折 返近 远运 适活 遵尊 郊效 部剖 酬洲 释择 位立 体休 列例 钟种 钢纲 铁轶 链连 错借 锐悦 镇填 闭团
闲闭 闻间 阶价 附付 际标 降绛 险检 难准 雷需 霜雷 项顶 须顺 频颇 额颜 驱躯 驻住 验检 骗偏
"""
_FAMILIES = """
俞输愉偷喻榆逾渝愈 包抱跑泡饱炮胞苞 方访防仿放房妨纺芳 各格络路落洛略客阁 工功攻江红贡项巩 主住注驻柱 令领岭铃玲龄零邻 分份纷粉芬盼
可河何阿柯苛 古估姑苦固故枯沽 交校较效郊胶绞 皮被破波坡疲披彼 半伴判畔拌 寺持待特侍等诗恃 艮很恨跟根银限痕 仓抢枪苍舱创沧 生胜性姓星
台治始抬怡胎殆 占站战店点沾粘 者都著诸堵赌睹署绪 昌唱倡猖 采菜彩睬 召招照昭绍沼超 夬快块决缺诀 合给拾恰盒哈答 至到致侄室 咅部陪培赔倍
兑说税脱悦锐 申伸神审绅 果课棵颗裸 票漂飘标 莫模摸漠膜墓幕慕募暮 曷揭渴喝竭歇遏 专传转砖 干杆汗赶旱岸刊 免晚勉挽 成城诚盛 区驱躯枢欧
仑论轮伦沦抡 韦伟围违纬 氐低底抵 畐福副富幅逼 甬通痛勇桶涌 扁编遍篇偏骗 奂换唤焕 夆峰锋蜂逢缝 佥检验险签俭剑捡脸 爰援缓暖 宗综踪棕
责绩债积渍 肖消销削稍宵哨 录绿碌禄 列烈例裂 亥该核刻孩骇 京凉谅惊景影 吉结洁诘 戋钱线浅残践栈 巠经轻劲径茎 介界价阶 几机饥肌 反返板版饭贩
正政证征整症惩 支技枝肢歧 亢抗航坑 良粮狼朗浪郎 长张帐账涨 旦但担胆坦 青请清情晴精静睛 其期基旗欺棋 中种钟忠仲 丁订打灯钉顶厅 加架驾嘉
由油邮抽袖届 乍作昨诈炸 才材财团 己记纪起改 午许 且组租祖阻助 予序预野 谷欲俗裕浴 尚堂常党赏掌 每海悔侮梅敏 里理埋量 奇骑寄椅
娄数楼搂缕 卑牌碑 官管馆棺 尧绕烧晓浇饶 军运挥辉晖浑 云运动坛 勾构购沟钩 曼慢漫蔓馒 贝则侧测 屯顿纯吨 斤近听折析新所
"""
"""Characters that share a part: 运愉 for 运输 from a scanner or a tired hand."""
CHOICES = ({"制", "治"}, {"定", "订"}, {"作", "做"}, {"权", "全"}, {"力", "利"}, {"他", "她"}, {"像", "象"}, {"帐", "账"}, {"须", "需"}, {"实", "施"}, {"报", "保"}, {"核", "合"}, {"案", "安"}, {"形", "行"}, {"启", "起"}, {"复", "覆"}, {"查", "察"}, {"反", "返"}, {"联", "连"}, {"绩", "迹"}, {"及", "级"}, {"公", "工"}, {"收", "受"})  # fmt: skip
"""Characters between which writers choose."""
_GROUPS: dict[str, set[str]] = {}
_KIN: dict[str, set[str]] = {}
for _table_of, _groups in ((_GROUPS, _LOOK_ALIKE), (_KIN, _FAMILIES)):
    for _group in _groups.split():
        for _character in _group:
            _table_of.setdefault(_character, set()).update(_group)


def sound_alike(one: str, other: str) -> bool:
    """The characters have the same first reading, tone aside; rare readings explain no slip."""
    return readings(one)[0] == readings(other)[0]


def nearly_alike(one: str, other: str) -> bool:
    """The first readings are one to whoever tells no zh from z and no -ng from -n."""
    return one != other and _southern(readings(one)[0]) == _southern(readings(other)[0])


def _southern(reading: str) -> str:
    plain = reading[:1] + reading[2:] if reading[:2] in ("zh", "ch", "sh") else reading
    return plain[:-1] if plain.endswith("ng") and plain[-3] in "aei" else plain


def loosely_alike(one: str, other: str) -> bool:
    """The characters look alike or share any reading: 都 and 督, told by a fixed phrase around them."""
    return look_alike(one, other) or not set(readings(one)).isdisjoint(readings(other))


def look_alike(one: str, other: str) -> bool:
    """The characters differ in one part."""
    return other in _GROUPS.get(one, ())


def akin(one: str, other: str) -> bool:
    """The characters share a part: reason enough only where all the rest of a report has the other one."""
    return one != other and other in _KIN.get(one, ())


def confusable(one: str, other: str) -> bool:
    """A writer or a reader may take one character for the other."""
    return one != other and (look_alike(one, other) or sound_alike(one, other))
