"""What a figure is to its draft, by the words around it: result, target, the target stated for it, an earlier value."""

from __future__ import annotations

from functools import cache

import regex

from draftlint.facts.meaning.roles import Role, cue_pattern
from draftlint.facts.numbers.quantity import Quantity
from draftlint.facts.prose.frame import Frame
from draftlint.language.data import load
from draftlint.language.patterns import alternatives

# "giảm từ 5,2% năm 2020 xuống còn 1,3%": the first figure is what was before.
_FROM = regex.compile(r"(?<!\p{L})từ\s(?:mức\s|khoảng\s)?$", regex.IGNORECASE)
_TO = regex.compile(
    r"(?:\s?\([^()]{1,30}\))?[^,;.()]{0,45}?(?<!\p{L})(?<!trở )(?:lên|xuống|còn|sang)(?!\p{L})", regex.IGNORECASE
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


def _plans(*more: str) -> str:
    """What a target is called, as one group of a larger pattern."""
    words = load("vi", "targets")
    return f"(?:{alternatives(word for key in ('plans', *more) for word in words[key])})"


@cache
def _measured_by() -> regex.Pattern[str]:
    """Finds "cao hơn mục tiêu " right before a figure."""
    return regex.compile(
        rf"(?<!\p{{L}})(?:so với|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|đạt|bằng|kém|hơn|khá xa|xa)\s(?:mức\s|cả\s)?"
        rf"{_plans('asked', 'foreseen')}"
        rf"(?:\s(?:là|đề ra|giao|năm|từ|trên|dưới|không quá|tăng|giảm)){{0,3}}\s?$",
        regex.IGNORECASE,
    )


@cache
def _target_setter() -> regex.Pattern[str]:
    """Finds "vượt 12% mục tiêu Đại hội " right before a bracket: "(2,2 tỷ USD)"."""
    return regex.compile(
        rf"(?<!\p{{L}})(?<!\d ){_plans()}\s(?:của\s)?"
        r"(?:đại hội|nghị quyết|tỉnh|huyện|thành phố|trung ương|năm|cả năm|nhiệm kỳ)"
        rf"(?:\s(?:đảng bộ|giao|đề ra|\d{{4}})){{0,3}}\s?$",
        regex.IGNORECASE,
    )


@cache
def _target_tail() -> regex.Pattern[str]:
    """Finds "chỉ tiêu đề ra là " right before a figure."""
    return regex.compile(
        rf"(?<!\p{{L}})(?<!\d ){_plans('asked')}"
        r"(?:\s(?:là|đề ra|giao|tăng|giảm|từ|trên))*\s?$",
        regex.IGNORECASE,
    )


@cache
def _row_tail() -> regex.Pattern[str]:
    """Finds what leads to the target of a row: "NQ: ", "kế hoạch giao "."""
    return regex.compile(
        rf"(?<!\p{{L}})(?<!\d ){_plans('asked', 'plan_signs')}"
        r"(?:\s(?:là|đề ra|giao|tăng|giảm|từ|trên|dưới))*\s?:?\s?$",
        regex.IGNORECASE,
    )


@cache
def _set() -> regex.Pattern[str]:
    """Finds "kế hoạch tỉnh giao " right before a bracket."""
    return regex.compile(
        rf"(?<!\p{{L}}){_plans('asked')}(?:\s\p{{L}}+){{0,3}}\s(?:giao|đề ra)\s?$",
        regex.IGNORECASE,
    )


@cache
def performed() -> regex.Pattern[str]:
    """What stands between a target and the result told behind it: "Nghị quyết 35%; thực hiện 32,6%"."""
    words = alternatives(load("vi", "targets")["performed"])
    return regex.compile(rf"\s?[;,]\s?(?:{words})(?:\s(?:được|là))?\s?:?\s", regex.IGNORECASE)


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
        if cue_pattern("target_brackets", start=True).match(opening):
            return Role.STATED_TARGET
        if cue_pattern("earlier_brackets", start=True).match(opening):
            return Role.EARLIER
        begins = not before.strip(" (") and ";" not in opening
        since = max(opened - _LEAD, frame.sentence.span.start)
        if begins and (_COMPARED.search(text, since, max(opened, 0)) or _MORE_THAN.search(text, since, max(opened, 0))):
            return Role.EARLIER  # "tăng 60% so với nhiệm kỳ trước (312 người)"
        if not opening and _target_tail().search(text, max(opened - 60, frame.sentence.span.start), max(opened, 0)):
            return Role.STATED_TARGET  # "vượt mục tiêu Nghị quyết (39%)"
        if not opening and _TIMES_BEFORE.search(text, max(opened - 60, frame.sentence.span.start), max(opened, 0)):
            return Role.EARLIER
        lead = text[max(opened - 60, frame.sentence.span.start) : max(opened, 0)]
        if _DIRECTION.fullmatch(opening) and _set().search(lead):
            return Role.STATED_TARGET  # "vượt kế hoạch tỉnh giao (giảm 2,5%)"
        if not opening and _target_setter().search(lead):
            return Role.STATED_TARGET
    if _row_tail().search(before) and performed().match(text, quantity.span.end, frame.sentence.span.end):
        return Role.STATED_TARGET
    if role is Role.TARGET and cue_pattern("present_cues").search(f"{before[-16:]} {frame.right.of(text)[:40]}"):
        return Role.RESULT
    if role is Role.TARGET and _OUT_OF.fullmatch(before):
        return Role.RESULT  # "Trong 130 ý kiến chưa giải quyết, xử lý dứt điểm 104 ý kiến"
    opening = text[frame.sentence.span.start : min(frame.sentence.span.start + _OPENING, quantity.span.start)]
    if role is Role.TARGET and cue_pattern("data_openings", start=True).match(opening):
        return Role.RESULT  # "Số liệu về tổ chức lấy đến ngày 30/6: …", in a note on the figures behind the programme
    if _COMPARED.search(before) and _OF_BEFORE.match(text, quantity.span.end, frame.sentence.span.end):
        return Role.EARLIER  # "so với mức 610 tỷ đồng của năm 2020"
    if cue_pattern("measure_cues").search(before[-24:]):
        return Role.STATED_TARGET
    lead = text[max(frame.sentence.span.start, quantity.span.start - _LEAD) : quantity.span.start]
    if role in (Role.RESULT, Role.UNKNOWN) and _measured_by().search(lead):
        return Role.STATED_TARGET
    if _CHANGED_FROM.search(lead):
        return Role.EARLIER
    if _FROM.search(before) and _TO.match(text[quantity.span.end : quantity.span.end + 60]):
        return Role.EARLIER
    if cue_pattern("earlier_cues").search(before) or _of_the_start(text, frame, quantity):
        return Role.EARLIER
    leads = (before, text[clause.span.start : quantity.span.start])
    if role in (Role.RESULT, Role.UNKNOWN) and any(_target_tail().match(words.lstrip(" ,;:")) for words in leads):
        return Role.STATED_TARGET  # "…: Nghị quyết 35%; thực hiện 32,6%", "690 đảng viên, bằng 106% chỉ tiêu 650"
    if cue_pattern("target_cues").search(before) or _target_tail().search(before):
        return Role.TARGET
    if cue_pattern("result_cues").search(clause.span.of(text)):
        return Role.RESULT
    return role


def _of_the_start(text: str, frame: Frame, quantity: Quantity) -> bool:
    """Whether the sentence speaks of the start of the term, and has not come to a later time before the figure."""
    before = text[frame.sentence.span.start : quantity.span.start]
    opening = cue_pattern("earlier_openings", start=True).match(before)
    return opening is not None and not cue_pattern("later_cues").search(before, opening.end())
