"""The public site as files: every page, feed and paper that is the same for everybody, for one day of the law.

Any web server can serve them, and a browser opens them from a memory stick. No page asks anything of anybody.
"""

from zhargy.desk.mirror.making import Made, NotEmpty, make

__all__ = ["Made", "NotEmpty", "make"]
