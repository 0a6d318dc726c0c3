/* The typed reading half of format/yaml: what a checked file may hold, and where it does not. */
#include <string.h>

#include "base/suggest.h"
#include "format/yaml.h"

const struct yaml_node *
yaml_get(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *n;

	if (map == NULL || map->type != YAML_MAP)
		return NULL;
	for (n = map->child; n != NULL; n = n->next)
		if (str_is(n->key, key))
			return n;
	return NULL;
}

/* The place is the key's, not its value's, which may lie lines below. */
static void
unknown_key(
    struct yaml_file *file, const struct yaml_node *child, const char *const *keys, size_t n)
{
	struct yaml_node at = { .file = child->file, .line = child->key_line, .column = child->key_column };
	struct suggest search = suggest_begin(child->key);
	int len = child->key.len < 100 ? (int)child->key.len : 100;
	const char *near;
	size_t i;

	for (i = 0; i < n; i++)
		suggest_try(&search, keys[i]);
	near = suggest_found(&search);
	if (near != NULL)
		yaml_error(
		    file, &at, "unknown key '%.*s' (did you mean '%s'?)", len, child->key.s, near);
	else
		yaml_error(file, &at, "unknown key '%.*s'", len, child->key.s);
}

bool
yaml_check_keys(
    struct yaml_file *file, const struct yaml_node *map, const char *const *keys, size_t n)
{
	const struct yaml_node *child;
	size_t i;
	bool well = true;

	if (map == NULL || map->type != YAML_MAP) {
		yaml_error(file, map, "a map is wanted here");
		return false;
	}
	for (child = map->child; child != NULL; child = child->next) {
		for (i = 0; i < n && !str_is(child->key, keys[i]); i++)
			;
		if (i == n) {
			unknown_key(file, child, keys, n);
			well = false;
		}
	}
	return well;
}

/* The child under key when it is a scalar; *well is false when it is there and is none. */
static const struct yaml_node *
get_scalar(struct yaml_file *file, const struct yaml_node *map, const char *key, bool *well)
{
	const struct yaml_node *child = yaml_get(map, key);

	*well = child == NULL || child->type == YAML_SCALAR;
	if (!*well)
		yaml_error(file, child, "'%s' must be a single word or text", key);
	return *well ? child : NULL;
}

bool
yaml_read_string(
    struct yaml_file *file, const struct yaml_node *map, const char *key, struct str *value)
{
	bool well;
	const struct yaml_node *child = get_scalar(file, map, key, &well);

	if (child != NULL)
		*value = child->text;
	return well;
}

bool
yaml_read_bool(struct yaml_file *file, const struct yaml_node *map, const char *key, bool *value)
{
	bool well, yes;
	const struct yaml_node *child = get_scalar(file, map, key, &well);

	if (child == NULL)
		return well;
	/* YAML 1.2's two words only: "no" is also a language and a country */
	yes = str_is(child->text, "true");
	if (child->quoted || (!yes && !str_is(child->text, "false"))) {
		yaml_error(file, child, "'%s' must be true or false", key);
		return false;
	}
	*value = yes;
	return true;
}

bool
yaml_read_size(struct yaml_file *file, const struct yaml_node *map, const char *key, size_t *value)
{
	bool well;
	const struct yaml_node *child = get_scalar(file, map, key, &well);
	size_t i, n = 0;

	if (child == NULL)
		return well;
	for (i = 0; i < child->text.len && child->text.s[i] >= '0' && child->text.s[i] <= '9'; i++)
		n = n * 10 + (size_t)(child->text.s[i] - '0');
	/* 18 digits always fit */
	if (child->quoted || i == 0 || i < child->text.len || i > 18) {
		yaml_error(file, child, "'%s' must be a whole number", key);
		return false;
	}
	*value = n;
	return true;
}

/* Every item that is no scalar is said, not only the first. */
static bool
all_scalars(struct yaml_file *file, const struct yaml_node *list, const char *key)
{
	const struct yaml_node *item;
	bool well = true;

	for (item = list->child; item != NULL; item = item->next)
		if (item->type != YAML_SCALAR) {
			yaml_error(file, item, "'%s' must hold words or texts only", key);
			well = false;
		}
	return well;
}

bool
yaml_read_strings(struct yaml_file *file, const struct yaml_node *map, const char *key,
    struct arena *arena, struct str **items, size_t *n)
{
	const struct yaml_node *child = yaml_get(map, key), *item;
	size_t i = 0;

	if (child == NULL)
		return true;
	if (child->type == YAML_MAP) {
		yaml_error(file, child, "'%s' must be a word, a text, or a list of them", key);
		return false;
	}
	if (child->type == YAML_LIST && !all_scalars(file, child, key))
		return false;
	*n = child->type == YAML_LIST ? child->nchildren : 1;
	*items = arena_alloc(arena, *n * sizeof(**items));
	if (child->type == YAML_SCALAR)
		(*items)[i] = child->text;
	else
		for (item = child->child; item != NULL; item = item->next)
			(*items)[i++] = item->text;
	return true;
}
