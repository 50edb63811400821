"""Pages of the desk. A view reads the request, asks the law, and fills a template; it decides nothing itself."""
