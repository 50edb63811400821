"""The lab: what another day or a draft does to many at once, and what is proven about the law."""
