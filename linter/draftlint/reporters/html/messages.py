"""Every label of the HTML report, in Vietnamese and English. Nothing else in the report is worded in one language."""

from __future__ import annotations

from collections.abc import Mapping

from draftlint.document import Language
from draftlint.rule import Kind, Text

LABELS: Mapping[str, Text] = {
    # -- top of the report
    "report_title": Text("Kết quả rà soát dự thảo", "Review of the draft"),
    "report_title_many": Text("Kết quả rà soát {count} dự thảo", "Review of {count} drafts"),
    "checked_on": Text("Ngày rà soát: {date}", "Checked on {date}"),
    "made_by": Text("draftlint {version}", "draftlint {version}"),
    "file": Text("Tệp", "File"),
    "documents": Text("Các dự thảo", "Drafts"),
    "overview": Text("Tổng quan", "Overview"),
    "skip_to_draft": Text("Chuyển đến nội dung dự thảo", "Skip to the draft"),
    "skip_to_cards": Text("Chuyển đến phát hiện đầu tiên", "Skip to the first finding"),
    "no_findings": Text(
        "Không phát hiện mâu thuẫn nào trong những gì đã đối chiếu. Phần chưa đối chiếu được nêu dưới đây.",
        "No contradiction in what was compared. What was not compared is listed below.",
    ),
    "suppressed_count": Text("{count} phát hiện đã được bỏ qua từ trước", "{count} findings were set aside before"),
    # -- severities and signs
    "severity": Text("Mức độ", "Severity"),
    "error": Text("Sai", "Error"),
    "warning": Text("Cần xem lại", "Warning"),
    "info": Text("Lưu ý", "Note"),
    # -- coverage
    "coverage": Text("Phạm vi đã rà soát", "What was covered"),
    "coverage_relations": Text(
        "Đã đối chiếu {total} quan hệ giữa các số liệu: {holds} khớp, {fails} mâu thuẫn, {unclear} chưa kết luận được.",
        "{total} relations were compared: {holds} hold, {fails} fail, {unclear} stay unclear.",
    ),
    "coverage_no_relations": Text(
        "Chưa đối chiếu được quan hệ nào; báo cáo này không có nghĩa là dự thảo đã đúng.",
        "No relation was compared; this report does not say that the draft is right.",
    ),
    "coverage_numbers": Text(
        "Trong {found} con số của dự thảo, {checked} ({share}) đã được đối chiếu; {rest} con số chưa có gì để so.",
        "Of {found} numbers in the draft, {checked} ({share}) were compared; {rest} had nothing to be compared with.",
    ),
    "coverage_no_numbers": Text("Dự thảo không có con số nào.", "There is no number in the draft."),
    "relations": Text("Quan hệ", "Relations"),
    "numbers": Text("Con số", "Numbers"),
    "holds": Text("khớp", "hold"),
    "fails": Text("mâu thuẫn", "fail"),
    "unclear": Text("chưa kết luận được", "unclear"),
    "checked_numbers": Text("đã đối chiếu", "compared"),
    "understood_numbers": Text("hiểu nhưng chưa có gì để so", "understood, nothing to compare with"),
    "other_numbers": Text("chưa hiểu", "not understood"),
    "picture_of": Text("Biểu đồ: {what}", "Chart: {what}"),
    "families_off": Text("Nhóm quy tắc đang tắt", "Families of rules switched off"),
    "rules_off": Text("Quy tắc đang tắt", "Rules switched off"),
    "unread": Text("Tệp không đọc được", "Files that could not be read"),
    "unread_badge": Text("không đọc được", "not read"),
    "notices": Text("Phần chưa đọc được", "What was not read"),
    "unclear_list": Text("Quan hệ chưa kết luận được", "Relations that stay unclear"),
    "and_more": Text("và {count} mục nữa", "and {count} more"),
    "by_rule": Text("Kết quả theo từng quy tắc", "Results by rule"),
    "rule": Text("Quy tắc", "Rule"),
    "rule_name": Text("Nội dung", "What it looks for"),
    "compared": Text("Đã đối chiếu", "Compared"),
    # -- chart and table of contents
    "chart": Text("Phát hiện dọc theo dự thảo", "Findings along the draft"),
    "chart_bar": Text("Đoạn {from_}–{to} của dự thảo: {what}", "{from_} to {to} of the draft: {what}"),
    "chart_start": Text("Đầu dự thảo", "Start"),
    "chart_end": Text("Cuối dự thảo", "End"),
    "contents": Text("Mục lục", "Contents"),
    "draft": Text("Nội dung dự thảo", "The draft"),
    # -- cards
    "card": Text("Phát hiện {number}", "Finding {number}"),
    "places": Text("Các chỗ liên quan", "Places that take part"),
    "here": Text("Chỗ phát hiện", "Found here"),
    "go_to_place": Text("Đến chỗ này: {place}", "Go to this place: {place}"),
    "computation": Text("Phép tính", "Computation"),
    "repairs": Text("Sẽ khớp nếu ghi", "It would fit with"),
    "fix": Text("Đề xuất sửa", "Suggested edit"),
    "measured": Text("Độ tin cậy đo được: {figures}", "Measured: {figures}"),
    "explanation": Text("Vì sao cần xem: {code}", "Why this matters: {code}"),
    "same_figure": Text("Mọi chỗ có con số {figure} ({count})", "All places of {figure} ({count})"),
    "all_same_figures": Text("Mọi chỗ có các con số này", "All places of these figures"),
    "confidence": Text("Độ chắc chắn {share}", "Confidence {share}"),
    "open_card": Text("Xem đủ", "Show all"),
    "close_card": Text("Thu gọn", "Show less"),
    "sign": Text("{severity}, phát hiện {number}: {message}", "{severity}, finding {number}: {message}"),
    "verified": Text("Đã khớp: {computation}", "It holds: {computation}"),
    "verified_plain": Text("Đã đối chiếu, khớp", "Compared, it holds"),
    "note_mark": Text("Chú thích {label}", "Note {label}"),
    "note_back": Text("Trở về chỗ mang chú thích {label}", "Back to the anchor of note {label}"),
    # -- legend
    "legend": Text("Cách đọc", "How to read this"),
    "legend_hit": Text(
        "chỗ có phát hiện; dấu ✕ là sai, ▲ cần xem lại, ● lưu ý, kèm số của phát hiện",
        "a place of a finding; ✕ error, ▲ warning, ● note, with the number of the finding",
    ),
    "legend_verified": Text("số liệu đã đối chiếu và khớp", "a figure that was compared and fits"),
    "legend_plain": Text("số liệu chưa có gì để đối chiếu", "a figure with nothing to compare with"),
    # -- tools
    "tools": Text("Lọc và di chuyển", "Filter and move"),
    "filter_family": Text("Nhóm quy tắc", "Family"),
    "filter_state": Text("Trạng thái", "State"),
    "all": Text("Tất cả", "All"),
    "search": Text("Tìm phát hiện", "Search findings"),
    "previous": Text("Phát hiện trước (phím k)", "Previous finding (key k)"),
    "next": Text("Phát hiện sau (phím j)", "Next finding (key j)"),
    "shown": Text("Đang hiện {shown}/{total}", "{shown} of {total} shown"),
    "position": Text("Phát hiện {number}, {index}/{total}", "Finding {number}, {index} of {total}"),
    "theme": Text("Sáng/tối", "Light/dark"),
    "keys": Text("Phím tắt j, k, /", "Keys j, k, /"),
    "print": Text("In", "Print"),
    "nothing_shown": Text("Không có phát hiện nào hợp với bộ lọc.", "No finding passes the filters."),
    # -- review
    "review": Text("Ý kiến rà soát", "Review"),
    "state": Text("Trạng thái", "State"),
    "state_new": Text("Chưa xem", "Not reviewed"),
    "state_confirmed": Text("Đúng, cần sửa", "Confirmed"),
    "state_dismissed": Text("Bỏ qua", "Dismissed"),
    "state_later": Text("Để xem sau", "Later"),
    "state_suppressed": Text("Đã bỏ qua từ trước", "Set aside before"),
    "reason": Text("Lý do bỏ qua", "Reason for dismissing"),
    "reason_missing": Text("Đề nghị ghi lý do để người sau hiểu.", "Please give a reason for those who come later."),
    "reviewer": Text("Người rà soát", "Reviewer"),
    "export": Text("Xuất ý kiến", "Export the review"),
    "import": Text("Nhập ý kiến", "Import a review"),
    "exported": Text("Đã xuất {count} ý kiến ra tệp {file}.", "{count} answers written to {file}."),
    "export_reasons": Text(
        "Còn {count} phát hiện được bỏ qua mà chưa ghi lý do; đề nghị ghi lý do rồi xuất lại.",
        "{count} findings are dismissed without a reason; please give it and export again.",
    ),
    "export_nothing": Text("Chưa có ý kiến nào để xuất.", "There is no answer to export yet."),
    "imported": Text(
        "Đã nhập {count} ý kiến; {lost} ý kiến không còn phát hiện tương ứng.",
        "{count} answers imported; {lost} have no finding any more.",
    ),
    "import_failed": Text(
        "Tệp này không phải tệp ý kiến rà soát của draftlint.", "This file is not a draftlint review."
    ),
    "not_kept": Text(
        "Trình duyệt không cho lưu; hãy xuất ý kiến trước khi đóng trang.",
        "The browser keeps nothing; export the review before closing the page.",
    ),
    "review_hint": Text(
        "Ý kiến được lưu trong trình duyệt này. Xuất ra tệp đặt cạnh dự thảo để lần rà soát sau đọc lại.",
        "Answers are kept in this browser. Export them to a file beside the draft; the next run reads it.",
    ),
    "progress": Text("Đã xem {done}/{total}", "{done} of {total} reviewed"),
    "by_inline": Text("ghi chú trong dự thảo", "a comment in the draft"),
    "by_sidecar": Text("tệp ý kiến rà soát", "the review sidecar"),
    "by_baseline": Text("đã có từ lần rà soát trước", "known from an earlier run"),
}

KINDS: Mapping[Kind, Text] = {
    Kind.SUM: Text("tổng và thành phần", "sums"),
    Kind.SHARE_SUM: Text("cơ cấu 100%", "shares of a whole"),
    Kind.RATIO: Text("tỷ lệ", "ratios"),
    Kind.FRACTION_OF: Text("phần trên tổng", "fractions of a whole"),
    Kind.GROWTH: Text("tăng, giảm", "growth"),
    Kind.AVERAGE: Text("bình quân", "averages"),
    Kind.SAME_FIGURE: Text("một số liệu ở nhiều chỗ", "one figure in several places"),
    Kind.TARGET_VS_ACTUAL: Text("chỉ tiêu và kết quả", "targets and results"),
    Kind.COUNT_LIST: Text("số lượng và danh sách", "counts and lists"),
    Kind.ALL_OF: Text("số chỉ tiêu đạt", "how many of all"),
    Kind.DOC_REF: Text("viện dẫn văn bản", "document references"),
    Kind.DATE: Text("ngày tháng", "dates"),
    Kind.ORDINAL: Text("lần, khóa, nhiệm kỳ", "ordinals and terms"),
    Kind.NUMBERING: Text("đánh số", "numbering"),
    Kind.RANGE: Text("khoảng và giới hạn", "ranges and limits"),
    Kind.RANK: Text("thứ hạng", "ranks"),
    Kind.UNIT: Text("đơn vị tính", "units"),
    Kind.PLACEHOLDER: Text("chỗ còn để trống", "open places"),
    Kind.ARTEFACT: Text("lỗi chuyển định dạng", "conversion artefacts"),
    Kind.DRAFT_MARK: Text("dấu vết soạn thảo", "draft marks"),
    Kind.UNBALANCED: Text("ngoặc không khép", "unbalanced brackets"),
    Kind.DOUBLED_WORD: Text("lặp từ", "doubled words"),
    Kind.ABBREVIATION: Text("viết tắt", "abbreviations"),
    Kind.NAME_VARIANT: Text("tên gọi", "names"),
    Kind.NUMBER_FORMAT: Text("cách viết số", "number format"),
    Kind.SPELLING: Text("chính tả", "spelling"),
}

SCRIPT_LABELS = (
    "shown", "position", "exported", "export_nothing", "export_reasons", "imported", "import_failed", "not_kept",
    "nothing_shown", "progress", "open_card", "close_card", "state_new", "state_confirmed", "state_dismissed",
    "state_later", "state_suppressed",
)  # fmt: skip
"""The labels that the script of the page needs."""


class Labels:
    """The labels in one language, filled on the way out; numbers in the values are printed that language's way."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, label: str, /, **values: object) -> str:
        """The label with its {placeholders} filled. KeyError for a label or a placeholder that is missing."""
        printed = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return LABELS[label].in_language(self.language).format(**printed)

    def number(self, value: int) -> str:
        """A whole number with its thousands grouped: 1.234 in Vietnamese, 1,234 in English."""
        grouped = f"{value:,}"
        return grouped if self.language is Language.EN else grouped.replace(",", ".")

    def share(self, part: int, whole: int) -> str:
        """A share in per cent, with one decimal where that says something: 71,4%."""
        value = f"{100 * part / whole:.1f}" if whole else "0"
        value = value.removesuffix(".0")
        return (value if self.language is Language.EN else value.replace(".", ",")) + "%"

    def kind(self, kind: Kind) -> str:
        """What a kind of relation is called."""
        return KINDS[kind].in_language(self.language)

    def for_script(self) -> dict[str, str]:
        """The labels that the script of the page fills by itself."""
        return {name: LABELS[name].in_language(self.language) for name in SCRIPT_LABELS}
