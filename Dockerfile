# The API alone: what it needs as locked, then the program itself.
FROM python:3.13-slim

WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes --only-binary :all: --requirement requirements.lock
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY expertise expertise
COPY graph_schema graph_schema
COPY loaders loaders
COPY api api
RUN pip install --no-cache-dir --no-deps --no-build-isolation .

USER nobody
EXPOSE 8000
CMD ["expertise", "serve"]
