# The program, packed with what its pages bring to a browser; the Node that builds it stays behind.
FROM python:3.13-slim AS packed

WORKDIR /app
COPY requirements.lock requirements-node.lock ./
RUN pip install --no-cache-dir --require-hashes --only-binary :all: --requirement requirements.lock --requirement requirements-node.lock
COPY pyproject.toml hatch_build.py package.json package-lock.json .npmrc README.md LICENSE NOTICE ./
COPY expertise expertise
COPY graph_schema graph_schema
COPY loaders loaders
COPY api api
RUN pip wheel --no-deps --no-build-isolation --wheel-dir dist .

# The API and the pages alone: what they need as locked, then the program itself.
FROM python:3.13-slim

WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes --only-binary :all: --requirement requirements.lock
COPY --from=packed /app/dist dist
RUN pip install --no-cache-dir --no-deps dist/*.whl

USER nobody
EXPOSE 8000
CMD ["expertise", "serve"]
