"""What a figure is to its draft, by the words around it: result, target, the target stated for it, an earlier value."""

from __future__ import annotations

import regex

from draftlint.facts.meaning.roles import Role
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.prose.frame import Frame
from draftlint.language.patterns import WordPattern, any_of

# "giảm từ 5,2% năm 2020 xuống còn 1,3%": the first figure is what was before.
_FROM = regex.compile(r"(?<!\p{L})từ\s(?:mức\s|khoảng\s)?$", regex.IGNORECASE)
_TO = regex.compile(
    r"(?:\s?\([^()]{1,60}\))?[^,;.()]{0,45}?(?<!\p{L})(?<!trở )(?:lên|xuống|còn|sang)(?!\p{L})", regex.IGNORECASE
)
_COMPARED = regex.compile(r"(?<!\p{L})so với(?:(?!(?:tăng|giảm|hơn|thêm|bớt)\s\d)[^,;.()]){0,50}$", regex.IGNORECASE)
# "cao hơn năm 2020 (118/140 tổ, 84,3%)": what stands in the bracket was before.
_MORE_THAN = regex.compile(
    r"(?<!\p{L})(?:hơn|kém)\s(?:mức\s)?(?:của\s)?(?:(?:cuối |đầu )?năm (?:19|20)\d\d|năm trước|cùng kỳ|nhiệm kỳ trước|"
    r"đầu nhiệm kỳ|đầu kỳ)(?:\s(?:năm trước|là))?\s?$",
    regex.IGNORECASE,
)
# "tăng 15% từ mức 1.111 triệu USD", "tăng 17% so với 3,3 triệu lượt"
_CHANGED_FROM = regex.compile(
    r"(?<!\p{L})(?:tăng|giảm|gấp|thêm|bớt)\s(?:thêm\s|hơn\s|gần\s|trên\s)?\d[\d.,]*(?:\s?[\p{L}%²/]+){0,4}"
    r"\s(?:từ|so với|so)(?:\smức|\scon số)?\s$",
    regex.IGNORECASE,
)
# "gấp 1,6 lần năm 2020 (68 triệu đồng)"
_TIMES_BEFORE = regex.compile(
    r"(?<!\p{L})lần(?:\sso với|\scủa)?\s(?:(?:cuối |đầu )?năm \d{4}|cùng kỳ|đầu nhiệm kỳ|nhiệm kỳ trước)\s?$",
    regex.IGNORECASE,
)
_OF_BEFORE = regex.compile(
    r"\s(?:của |ở )?(?:(?:cuối |đầu )?năm (?:\d{4}|trước|ngoái)|cùng kỳ|đầu nhiệm kỳ|đầu kỳ|nhiệm kỳ trước)"
    r"(?![\d\p{L}])",
    regex.IGNORECASE,
)
_TOLD = regex.compile(r"(?:đã |ước |kết quả )?(?:thực hiện|thực tế)(?: đạt| được| là)?:?", regex.IGNORECASE)
_DIRECTION = regex.compile(r"(?:giảm|tăng|từ|trên|dưới)(?:\s(?:từ|trên|thêm|còn|lên))?", regex.IGNORECASE)
_MEASURED_BY = WordPattern(
    r"(?<!\p{L})(?:so với|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|đạt|bằng|kém|hơn|khá xa|xa)\s(?:mức\s|cả\s)?"
    r"<targets.plans+asked+foreseen>"
    r"(?:\s(?:là|đề ra|giao|năm|từ|trên|dưới|không quá|tăng|giảm)){0,3}\s?$"
)
"""Finds "cao hơn mục tiêu " right before a figure."""
_TARGET_SETTER = WordPattern(
    r"(?<!\p{L})(?<!\d )<targets.plans>\s(?:của\s)?"
    r"(?:<targets.setters>(?:\s(?:<targets.setters>|giao|đề ra|phân bổ|ấn định|xây dựng|\d{4})){0,4}"
    r"|\p{L}+(?:\s\p{L}+){0,4}\s(?:giao|đề ra|phân bổ|ấn định))\s?$"
)
"""Finds "vượt 12% mục tiêu Đại hội " right before a bracket: "(2,2 tỷ USD)"."""
_TARGET_TAIL = WordPattern(
    r"(?<!\p{L})(?<!\d )<targets.plans+asked>"
    r"(?:\s(?:là|đề ra|giao|tăng|giảm|từ|trên))*\s?$"
)
"""Finds "chỉ tiêu đề ra là " right before a figure."""
_ROW_TAIL = WordPattern(
    r"(?<!\p{L})(?<!\d )<targets.plans+asked+plan_signs>"
    r"(?:\s(?:là|đề ra|giao|tăng|giảm|từ|trên|dưới))*\s?:?\s?$"
)
"""Finds what leads to the target of a row: "NQ: ", "kế hoạch giao "."""
_SET = WordPattern(r"(?<!\p{L})<targets.plans+asked>(?:\s\p{L}+){0,3}\s(?:giao|đề ra)\s?$")
"""Finds "kế hoạch tỉnh giao " right before a bracket."""
PERFORMED = WordPattern(r"\s?[;,]\s?<targets.performed>(?:\s(?:được|là))?\s?:?\s")
"""What stands between a target and the result told behind it: "Nghị quyết 35%; thực hiện 32,6%"."""
_TARGET_BRACKETS = any_of("indicators.target_brackets")
_EARLIER_BRACKETS = any_of("indicators.earlier_brackets")
_PRESENT_CUES = any_of("indicators.present_cues")
_DATA_OPENINGS = any_of("indicators.data_openings")
_MEASURE_CUES = any_of("indicators.measure_cues")
_EARLIER_CUES = any_of("indicators.earlier_cues")
_TARGET_CUES = any_of("indicators.target_cues")
_RESULT_CUES = any_of("indicators.result_cues")
_EARLIER_OPENINGS = any_of("indicators.earlier_openings")
_LATER_CUES = any_of("indicators.later_cues")
_BESIDE_RESULT = WordPattern(
    r"(?:<targets.but+set_against>(?:\sđó)?,?\s)?<targets.plans+asked>"
    r"(?:\s<targets.behind_name+comes_to>|(?:\s(?:đến|cuối|của|năm)){1,3}\s(?P<year>\d{4})){0,9}"
)
"""Matches all that leads to a target told beside its result: "trong khi Nghị quyết đề ra"; `year` is its own."""
_FIGURE = regex.compile(r"\d")
_LEAD = 70
"""Code points before a figure in which it is said to be what another is compared with."""
_OPENING = 60
"""Code points of a sentence in which it may say that it gives data."""
_OUT_OF = regex.compile(r"[\s\d.]{0,5}(?:trong|trong số|trong tổng số)\s", regex.IGNORECASE)


def role_of(text: str, frame: Frame, quantity: Quantity, role: Role) -> Role:
    """The role of a figure; `role` is that of its part of the draft, which holds where no word tells."""
    clause, before = frame.clause, frame.left.of(text)
    if clause.opener in (",", ";") and _TOLD.fullmatch(before.strip()):
        return Role.RESULT
    if clause.depth:  # "(Nghị quyết 16%)", "(Mục tiêu: 17%)"
        opened = max(text.rfind(mark, frame.sentence.span.start, quantity.span.start) for mark in "([")
        opening = text[opened + 1 : quantity.span.start].strip()
        if _TARGET_BRACKETS.match(opening):
            return Role.STATED_TARGET
        if _EARLIER_BRACKETS.match(opening):
            return Role.EARLIER
        begins = not before.strip(" (") and ";" not in opening
        since = max(opened - _LEAD, frame.sentence.span.start)
        if begins and (_COMPARED.search(text, since, max(opened, 0)) or _MORE_THAN.search(text, since, max(opened, 0))):
            return Role.EARLIER  # "tăng 60% so với nhiệm kỳ trước (312 người)"
        if not opening and _TARGET_TAIL.search(text, max(opened - 60, frame.sentence.span.start), max(opened, 0)):
            return Role.STATED_TARGET  # "vượt mục tiêu Nghị quyết (39%)"
        if not opening and _TIMES_BEFORE.search(text, max(opened - 60, frame.sentence.span.start), max(opened, 0)):
            return Role.EARLIER
        lead = text[max(opened - 60, frame.sentence.span.start) : max(opened, 0)]
        if _DIRECTION.fullmatch(opening) and _SET.search(lead):
            return Role.STATED_TARGET  # "vượt kế hoạch tỉnh giao (giảm 2,5%)"
        if not opening and _TARGET_SETTER.search(lead):
            return Role.STATED_TARGET
    if _ROW_TAIL.search(before) and PERFORMED.match(text, quantity.span.end, frame.sentence.span.end):
        return Role.STATED_TARGET
    if role is Role.TARGET and _PRESENT_CUES.search(f"{before[-16:]} {frame.right.of(text)[:40]}"):
        return Role.RESULT
    if role is Role.TARGET and _OUT_OF.fullmatch(before):
        return Role.RESULT  # "Trong 130 ý kiến chưa giải quyết, xử lý dứt điểm 104 ý kiến"
    opening = text[frame.sentence.span.start : min(frame.sentence.span.start + _OPENING, quantity.span.start)]
    if role is Role.TARGET and _DATA_OPENINGS.match(opening):
        return Role.RESULT  # "Số liệu về tổ chức lấy đến ngày 30/6: …", in a note on the figures behind the programme
    if _COMPARED.search(before) and _OF_BEFORE.match(text, quantity.span.end, frame.sentence.span.end):
        return Role.EARLIER  # "so với mức 610 tỷ đồng của năm 2020"
    if _MEASURE_CUES.search(before[-24:]):
        return Role.STATED_TARGET
    lead = text[max(frame.sentence.span.start, quantity.span.start - _LEAD) : quantity.span.start]
    if role in (Role.RESULT, Role.UNKNOWN) and _MEASURED_BY.search(lead):
        return Role.STATED_TARGET
    if _CHANGED_FROM.search(lead):
        return Role.EARLIER
    if _FROM.search(before) and _TO.match(text[quantity.span.end : quantity.span.end + 90]):
        return Role.EARLIER
    if _EARLIER_CUES.search(before) or _of_the_start(text, frame, quantity):
        return Role.EARLIER
    leads = (before, text[clause.span.start : quantity.span.start])
    if role in (Role.RESULT, Role.UNKNOWN) and any(_TARGET_TAIL.match(words.lstrip(" ,;:")) for words in leads):
        return Role.STATED_TARGET  # "…: Nghị quyết 35%; thực hiện 32,6%", "690 đảng viên, bằng 106% chỉ tiêu 650"
    if role in (Role.RESULT, Role.UNKNOWN) and _set_against(text, frame, quantity):
        return Role.STATED_TARGET
    if _TARGET_CUES.search(before) or _TARGET_TAIL.search(before):
        return Role.TARGET
    if _RESULT_CUES.search(clause.span.of(text)):
        return Role.RESULT
    return role


def _set_against(text: str, frame: Frame, quantity: Quantity) -> bool:
    """Whether a target is told beside what was reached: "mới đạt 30%, trong khi Nghị quyết là 35%".

    A year behind its name must be that of the result: "cuối năm 2020 còn 2,9%; mục tiêu đến năm 2020 còn 3%".
    """
    told = _BESIDE_RESULT.fullmatch(frame.left.of(text).strip(" ,;:"))
    year = told["year"] if told else None
    before = text[frame.sentence.span.start : max(frame.left.start, frame.clause.span.start)]
    return told is not None and _FIGURE.search(before) is not None and (year is None or year in before)


def _of_the_start(text: str, frame: Frame, quantity: Quantity) -> bool:
    """Whether the sentence speaks of the start of the term, and has not come to a later time before the figure."""
    before = text[frame.sentence.span.start : quantity.span.start]
    opening = _EARLIER_OPENINGS.match(before)
    return opening is not None and not _LATER_CUES.search(before, opening.end())
