"""From where a request comes."""

from __future__ import annotations

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """From where a request comes. Behind a proxy that is trusted the server has put the client's address here.

    Of IPv6 the network of 64 bits: one subscriber has all of its addresses.
    """
    told = str(request.META.get("REMOTE_ADDR", ""))
    try:
        one = ip_address(told.partition("%")[0])
    except ValueError:
        return told
    if not isinstance(one, IPv6Address):
        return told
    return str(one.ipv4_mapped or IPv6Network((one, 64), strict=False))
