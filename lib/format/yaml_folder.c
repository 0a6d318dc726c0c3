/* A folder of YAML files read as one: the lexicons are divided by domain. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "format/yaml.h"

/* Those that an editor or a package manager leaves behind (.#a.yaml, a.yaml~) are none. */
static int
is_yaml(const struct dirent *e)
{
	struct str name = str_of(e->d_name);

	return name.s[0] != '.' && str_ends(name, ".yaml");
}

/* By bytes, not by locale: the order of files must not depend on who runs the program. */
static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* Every node of the tree stands in the file called name. */
static void
set_file(struct yaml_node *node, const char *name)
{
	for (; node != NULL; node = node->next) {
		node->file = name;
		set_file(node->child, name);
	}
}

static void
join(struct yaml_file *file, struct yaml_node *node, struct yaml_node *more);

/* Hangs child under map, or joins it with the child that has its key. */
static void
join_child(struct yaml_file *file, struct yaml_node *map, struct yaml_node *child)
{
	struct yaml_node **at = &map->child;

	while (*at != NULL && !str_eq((*at)->key, child->key))
		at = &(*at)->next;
	if (*at != NULL) {
		join(file, *at, child);
	} else {
		*at = child;
		map->nchildren++;
	}
}

/* Joins what two files say in one place: maps key by key, lists end to end. */
static void
join(struct yaml_file *file, struct yaml_node *node, struct yaml_node *more)
{
	struct yaml_node **end = &node->child, *next;

	if (node->type != more->type || node->type == YAML_SCALAR) {
		const struct yaml_node at = { .file = more->file, .line = more->key_line,
			.column = more->key_column };

		yaml_error(file, &at, "key '%.*s' is there twice, first in %s at line %zu",
		    (int)more->key.len, more->key.s, node->file, node->key_line);
	} else if (node->type == YAML_MAP) {
		for (struct yaml_node *child = more->child; child != NULL; child = next) {
			next = child->next;
			child->next = NULL;
			join_child(file, node, child);
		}
	} else {
		while (*end != NULL)
			end = &(*end)->next;
		*end = more->child;
		node->nchildren += more->nchildren;
	}
}

/* Joins the file at path with root, the first file's root, which is returned. */
static struct yaml_node *
join_file(struct arena *arena, struct yaml_file *folder, const char *path, struct yaml_node *root)
{
	struct yaml_file file = { path, folder->errors, 0 };
	struct yaml_node *more = yaml_load(arena, &file);

	folder->nerrors += file.nerrors;
	set_file(more, path);
	/* so that every place where two files meet has a key */
	if (more != NULL && more->type != YAML_MAP) {
		yaml_error(folder, more, "a map is wanted here");
		return root;
	}
	if (root != NULL && more != NULL)
		join(folder, root, more);
	return root != NULL ? root : more;
}

struct yaml_node *
yaml_load_folder(struct arena *arena, struct yaml_file *file)
{
	struct dirent **entries;
	struct yaml_node *root = NULL;
	struct stat st;
	int n;

	if (stat(file->name, &st) != 0 || !S_ISDIR(st.st_mode))
		return yaml_load(arena, file);
	n = scandir(file->name, &entries, is_yaml, by_name);
	if (n <= 0)
		yaml_error(file, NULL, n < 0 ? "cannot be read" : "no *.yaml in this folder");
	for (int i = 0; i < n; i++) {
		root = join_file(arena, file,
		    arena_printf(arena, "%s/%s", file->name, entries[i]->d_name).s, root);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
	return root;
}
