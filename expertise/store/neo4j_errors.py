"""What the errors of Neo4j mean to who runs the service."""

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConnectionPoolError,
    DriverError,
    Forbidden,
    ForbiddenOnReadOnlyDatabase,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from expertise.errors import Misconfigured, StoreError, Unavailable


def translation(url: str, error: Neo4jError | DriverError) -> Exception:
    """Our error for one of the server at this address, or of the way to it."""
    code = getattr(error, "code", None) or ""
    if code.endswith("CredentialsExpired"):
        return StoreError(f"{url}: the password has expired. Set a new one, and EXPERTISE_STORE_PASSWORD to it.")
    if isinstance(error, AuthError):
        return StoreError(f"{url} does not know this user and password. Check EXPERTISE_STORE_USER and _PASSWORD.")
    if isinstance(error, Forbidden | ForbiddenOnReadOnlyDatabase):
        return StoreError(
            f"{url} may only be read here: {error.message}. Use a user and a database that may be written."
        )
    if code.endswith("DatabaseNotFound"):
        return Misconfigured(f"{url}: {error.message} Name one that is there at the end of EXPERTISE_STORE.")
    if isinstance(error, ServiceUnavailable | SessionExpired | TransientError | ConnectionPoolError):
        return Unavailable(f"{url} does not answer: {_first_line(error)} Try again.")
    if isinstance(error, ConfigurationError):
        return Misconfigured(f"EXPERTISE_STORE is {url!r}: {_first_line(error)}")
    if isinstance(error, ClientError) and "ReadOnly" in code:
        return StoreError(f"{url} may only be read: {error.message}")
    return StoreError(f"{url}: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
