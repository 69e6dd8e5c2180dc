"""What the checks share: the blogs they look at, a server on loopback, a browser, and the report."""
