"""The desk for other programs: JSON over HTTP, described by OpenAPI 3.1 at /api/v1/openapi.json."""
