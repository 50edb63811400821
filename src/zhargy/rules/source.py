"""The source of a rule: its function as a syntax tree, and the first pass that needs no names resolved."""

from __future__ import annotations

import ast
import linecache
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn
from weakref import WeakKeyDictionary

from zhargy.rules.diagnostics import RuleTextError

_TREES: dict[str, dict[int, ast.FunctionDef]] = {}
_READ: WeakKeyDictionary[Callable[..., Any], RuleSource] = WeakKeyDictionary()
_CLOCK = {"today", "now", "utcnow", "fromtimestamp", "localtime", "monotonic"}
_EXPRESSIONS = (
    ast.BoolOp, ast.BinOp, ast.UnaryOp, ast.IfExp, ast.Compare, ast.Call, ast.Constant, ast.Attribute, ast.Name,
    ast.GeneratorExp, ast.Set, ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop, ast.comprehension,
    ast.keyword, ast.pattern, ast.match_case,
)  # fmt: skip
_STATEMENTS = (ast.Return, ast.Assign, ast.AnnAssign, ast.If, ast.Match, ast.Expr)
_CHANGES = (ast.AugAssign, ast.Delete, ast.Global, ast.Nonlocal, ast.NamedExpr)


@dataclass(frozen=True, slots=True)
class RuleSource:
    """The function of a rule as text and tree."""

    file: str
    tree: ast.FunctionDef
    text: str

    def refuse(self, node: Any, code: str, **values: str) -> NoReturn:
        """Raise the diagnostic `code` at `node`."""
        line = getattr(node, "lineno", self.tree.lineno)
        column = getattr(node, "col_offset", 0) + 1
        raise RuleTextError(code, self.file, line, column, linecache.getline(self.file, line), **values)


def read(function: Callable[..., Any]) -> RuleSource:
    """The source of `function`, checked against the parts of the language that need no names."""
    if function in _READ:
        return _READ[function]
    code = function.__code__
    file = code.co_filename
    lines = linecache.getlines(file)
    if file not in _TREES or code.co_firstlineno not in _TREES[file]:
        _TREES[file] = {}
        for node in ast.walk(ast.parse("".join(lines))):
            if isinstance(node, ast.FunctionDef):
                first = min([one.lineno for one in node.decorator_list] + [node.lineno])
                _TREES[file][first] = node
    tree = _TREES[file][code.co_firstlineno]
    text = "".join(lines[code.co_firstlineno - 1 : tree.end_lineno])
    source = RuleSource(file, tree, text)
    _check(source)
    _READ[function] = source
    return source


def _check(source: RuleSource) -> None:
    tree = source.tree
    if ast.get_docstring(tree) is None:
        source.refuse(tree, "R19")
    arguments = tree.args
    if arguments.vararg or arguments.kwarg or arguments.defaults or arguments.kwonlyargs:
        source.refuse(tree, "R16", what="a rule takes plain arguments without defaults")
    if not arguments.args or arguments.args[-1].arg != "on":
        source.refuse(tree, "R15")
    names = {one.arg for one in arguments.args}
    for statement in tree.body[1:]:
        _check_node(source, statement, names)


def _check_node(source: RuleSource, node: ast.AST, names: set[str]) -> None:
    if isinstance(node, _CHANGES):
        source.refuse(node, "R23", what=ast.unparse(node))
    if isinstance(node, ast.stmt):
        if not isinstance(node, _STATEMENTS):
            source.refuse(node, "R01", what=type(node).__name__.lower())
        if isinstance(node, ast.Expr):
            _refuse_clock(source, node.value)
            source.refuse(node, "R01", what="an expression whose value is not used")
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            _check_assignment(source, node, names)
    elif not isinstance(node, _EXPRESSIONS):
        source.refuse(node, "R06", what=type(node).__name__)
    if isinstance(node, ast.Constant) and isinstance(node.value, float):
        source.refuse(node, "R07", what=repr(node.value))
    if isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, (bytes, complex))):
        source.refuse(node, "R06", what=repr(node.value))
    if isinstance(node, ast.BinOp):
        if isinstance(node.op, ast.Div):
            source.refuse(node, "R08")
        if not isinstance(node.op, (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)):
            source.refuse(node, "R06", what=type(node.op).__name__)
    if isinstance(node, ast.UnaryOp) and not isinstance(node.op, (ast.Not, ast.USub)):
        source.refuse(node, "R06", what=type(node.op).__name__)
    if isinstance(node, ast.Compare) and any(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops):
        source.refuse(node, "R06", what="is")
    if isinstance(node, ast.Call):
        _refuse_clock(source, node)
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.AnnAssign) and child is node.annotation:
            continue
        _check_node(source, child, names)


def _check_assignment(source: RuleSource, node: ast.Assign | ast.AnnAssign, names: set[str]) -> None:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    if len(targets) != 1 or not isinstance(targets[0], ast.Name) or node.value is None:
        source.refuse(node, "R23", what=ast.unparse(targets[0]))
    if targets[0].id in names:
        source.refuse(node, "R02", what=targets[0].id)
    names.add(targets[0].id)


def _refuse_clock(source: RuleSource, node: ast.AST) -> None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CLOCK:
        source.refuse(node, "R17")
