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
    r"(?<!\p{L})(?:hơn|kém)\s(?:mức\s)?(?:của\s)?(?:(?:cuối |đầu )?năm (?:19|20)\d\d|năm (?:học )?trước|cùng kỳ|"
    r"(?:nhiệm kỳ|giai đoạn|thời kỳ|khóa) (?:trước|\d{4}\s?[-–]\s?\d{4})|đầu nhiệm kỳ|đầu kỳ)"
    r"(?:\s(?:năm trước|là))?\s?$",
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
_YEAR_OPENINGS = WordPattern(r"<indicators.year_openings>(?!\p{L})")
_LATER_BEHIND = WordPattern(
    r"[^;.()\d]{0,60}(?<!\p{L})<indicators.later_times>(?!\p{L})[^;.()\d]{0,40}(?:\d{4}[^;.()\d]{0,20})?\d"
)
"""Matches what leads from a figure of the start of a year to one of its end: ", cuối năm còn 241"."""
_LATER_CUES = any_of("indicators.later_cues")
_BESIDE_RESULT = WordPattern(
    r"(?:<targets.but+set_against>(?:\sđó)?,?\s)?<targets.plans+asked>"
    r"(?:\s<targets.behind_name+comes_to>|(?:\s(?:đến|cuối|của|năm)){1,3}\s(?P<year>\d{4})){0,9}"
)
"""Matches all that leads to a target told beside its result: "trong khi Nghị quyết đề ra"; `year` is its own."""
_FIGURE = regex.compile(r"\d")
_NEAR = 60
"""Code points before a bracket that say what it holds."""
_LEAD = 70
"""Code points before a figure in which it is said to be what another is compared with."""
_OPENING = 60
"""Code points of a sentence in which it may say that it gives data."""
_OUT_OF = regex.compile(r"[\s\d.]{0,5}(?:trong|trong số|trong tổng số)\s", regex.IGNORECASE)


def role_of(text: str, frame: Frame, quantity: Quantity, role: Role) -> Role:
    """The role of a figure; `role` is that of its part of the draft, which holds where no word tells."""
    clause, before, sentence = frame.clause, frame.left.of(text), frame.sentence.span
    if clause.opener in (",", ";") and _TOLD.fullmatch(before.strip()):
        return Role.RESULT
    in_bracket = _in_bracket(text, frame, quantity) if clause.depth else None
    if in_bracket is not None:
        return in_bracket
    if _ROW_TAIL.search(before) and PERFORMED.match(text, quantity.span.end, sentence.end):
        return Role.STATED_TARGET
    if role is Role.TARGET and _done_already(text, frame, quantity):
        return Role.RESULT
    if _COMPARED.search(before) and _OF_BEFORE.match(text, quantity.span.end, sentence.end):
        return Role.EARLIER  # "so với mức 610 tỷ đồng của năm 2020"
    told = role in (Role.RESULT, Role.UNKNOWN)
    lead = text[max(sentence.start, quantity.span.start - _LEAD) : quantity.span.start]
    if _MEASURE_CUES.search(before[-24:]) or (told and _MEASURED_BY.search(lead)):
        return Role.STATED_TARGET
    if _CHANGED_FROM.search(lead) or _was_before(text, frame, quantity):
        return Role.EARLIER
    if told and (_named_a_target(text, frame, quantity) or _set_against(text, frame, quantity, role)):
        return Role.STATED_TARGET
    if _TARGET_CUES.search(before) or _TARGET_TAIL.search(before):
        return Role.TARGET
    return Role.RESULT if _RESULT_CUES.search(clause.span.of(text)) else role


def _in_bracket(text: str, frame: Frame, quantity: Quantity) -> Role | None:
    """What a bracket and the words before it say of a figure in it: "(Nghị quyết 16%)", "(Mục tiêu: 17%)"."""
    start = frame.sentence.span.start
    opened = max(text.rfind(mark, start, quantity.span.start) for mark in "([")
    opening, end = text[opened + 1 : quantity.span.start].strip(), max(opened, 0)
    if _TARGET_BRACKETS.match(opening):
        return Role.STATED_TARGET
    if _EARLIER_BRACKETS.match(opening):
        return Role.EARLIER
    begins = not frame.left.of(text).strip(" (") and ";" not in opening
    since = max(opened - _LEAD, start)
    if begins and (_COMPARED.search(text, since, end) or _MORE_THAN.search(text, since, end)):
        return Role.EARLIER  # "tăng 60% so với nhiệm kỳ trước (312 người)"
    near = max(opened - _NEAR, start)
    if not opening and _TARGET_TAIL.search(text, near, end):
        return Role.STATED_TARGET  # "vượt mục tiêu Nghị quyết (39%)"
    if not opening and _TIMES_BEFORE.search(text, near, end):
        return Role.EARLIER
    lead = text[near:end]
    if _DIRECTION.fullmatch(opening) and _SET.search(lead):
        return Role.STATED_TARGET  # "vượt kế hoạch tỉnh giao (giảm 2,5%)"
    return Role.STATED_TARGET if not opening and _TARGET_SETTER.search(lead) else None


def _done_already(text: str, frame: Frame, quantity: Quantity) -> bool:
    """Whether a figure in a part of targets is none: it is of the present, of what was done, of a note on the data."""
    before, start = frame.left.of(text), frame.sentence.span.start
    opening = text[start : min(start + _OPENING, quantity.span.start)]
    return (
        _PRESENT_CUES.search(f"{before[-16:]} {frame.right.of(text)[:40]}") is not None
        # "Trong 130 ý kiến chưa giải quyết, xử lý dứt điểm 104 ý kiến"
        or _OUT_OF.fullmatch(before) is not None
        # "Số liệu về tổ chức lấy đến ngày 30/6: …", in a note on the figures behind the programme
        or _DATA_OPENINGS.match(opening) is not None
    )


def _was_before(text: str, frame: Frame, quantity: Quantity) -> bool:
    """Whether a figure is of an earlier time by its own words, or the one that a change starts from."""
    before = frame.left.of(text)
    from_to = _FROM.search(before) and _TO.match(text[quantity.span.end : quantity.span.end + 90])
    return bool(from_to or _EARLIER_CUES.search(before)) or _of_the_start(text, frame, quantity)


def _named_a_target(text: str, frame: Frame, quantity: Quantity) -> bool:
    """ "…: Nghị quyết 35%; thực hiện 32,6%", "690 đảng viên, bằng 106% chỉ tiêu 650"."""
    leads = (frame.left.of(text), text[frame.clause.span.start : quantity.span.start])
    return any(_TARGET_TAIL.match(words.lstrip(" ,;:")) for words in leads)


def _set_against(text: str, frame: Frame, quantity: Quantity, role: Role) -> bool:
    """Whether a target is told beside what was reached: "mới đạt 30%, trong khi Nghị quyết là 35%".

    A year behind its name must be that of the result ("cuối năm 2020 còn 2,9%; mục tiêu đến năm 2020 còn 3%"), unless
    this part of the draft reports results.
    """
    told = _BESIDE_RESULT.fullmatch(frame.left.of(text).strip(" ,;:"))
    year = told["year"] if told else None
    before = text[frame.sentence.span.start : max(frame.left.start, frame.clause.span.start)]
    return (
        told is not None
        and _FIGURE.search(before) is not None
        and (year is None or year in before or role is Role.RESULT)
    )


def _of_the_start(text: str, frame: Frame, quantity: Quantity) -> bool:
    """Whether the sentence speaks of the start of the term, and has not come to a later time before the figure."""
    before = text[frame.sentence.span.start : quantity.span.start]
    opening = _EARLIER_OPENINGS.match(before)
    if opening is not None:
        return not _LATER_CUES.search(before, opening.end())
    start = _YEAR_OPENINGS.match(before)
    later = _LATER_BEHIND.match(text, quantity.span.end, frame.sentence.span.end)
    return start is not None and later is not None and not _LATER_CUES.search(before, start.end())
