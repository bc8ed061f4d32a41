"""The direction of the dependencies, checked by import-linter."""

from pathlib import Path

import grimp
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]


def test_contracts_hold():
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_a_rule_imports_only_the_api():
    graph = grimp.build_graph("draftlint", "draftlint_rules", cache_dir=None)
    imported = {
        (module, target)
        for module in graph.modules
        if module.startswith("draftlint_rules")
        for target in graph.find_modules_directly_imported_by(module)
        if target.startswith("draftlint.")
    }
    assert {target for _, target in imported} <= {"draftlint.api"}, sorted(imported)
