/**
 * The modules, lowest first. A module may import only those before it (docs/architecture.md).
 * The import rules, the check of migrations and the diagram are built from this list.
 */
module.exports = ['frameworks', 'access', 'people', 'education', 'plans', 'directory', 'identification'];
