#include "news/claim_frames.h"

#include <string.h>

size_t
claim_frames_find(const struct claim_frames *frames, struct str name)
{
	void *found = map_get(&frames->byname, name);
	return found ? (size_t)((struct frame *)found - frames->items) : FRAME_NONE;
}

struct str
claim_frames_institution(const struct claim_frames *frames, struct str id)
{
	const char *to = frames->bodies.len ? map_get(&frames->bodies, id) : NULL;
	return to ? str_of(to) : id;
}

struct str
claim_frames_country(const struct claim_frames *frames, struct str id)
{
	const char *to = frames->countries.len ? map_get(&frames->countries, id) : NULL;
	return str_of(to);
}

bool
claim_frames_also(const struct claim_frames *frames, struct str class, struct str called)
{
	char key[64];
	if (frames->also.len == 0 || class.len == 0 || class.len + called.len + 1 > sizeof(key))
		return false;
	memcpy(key, called.s, called.len);
	key[called.len] = ' ';
	memcpy(key + called.len + 1, class.s, class.len);
	return map_get(&frames->also, (struct str){key, called.len + 1 + class.len});
}

bool
claim_frames_is_placed(const struct claim_frames *frames, struct str class)
{
	return frames->placed.len && map_get(&frames->placed, class);
}

bool
claim_frames_is_sited(const struct claim_frames *frames, struct str class)
{
	return frames->sited.len && map_get(&frames->sited, class);
}

bool
claim_frames_is_wide(const struct claim_frames *frames, struct str id)
{
	return frames->wide.len && map_get(&frames->wide, id);
}

size_t
claim_frames_event(const struct claim_frames *frames, const struct pattern *p)
{
	if (p->job == PATTERN_SIGN)
		return p->of;
	size_t i = 0;
	if (p->job != PATTERN_NOUN || p->of != TYPE_EVENT)
		return frames->nevents;
	while (i < frames->nevents && !str_eq(frames->events[i], p->value))
		i++;
	return i;
}

uint32_t
claim_frames_type(const struct claim_frames *frames, struct str name)
{
	for (size_t i = 0; i < frames->ntypes; i++)
		if (str_eq(frames->types[i], name))
			return 1u << i;
	return 0;
}

void
claim_frames_free(struct claim_frames *frames)
{
	if (frames->automaton)
		automaton_free(frames->automaton);
	map_free(&frames->byname);
	map_free(&frames->units);
	map_free(&frames->also);
	map_free(&frames->wide);
	map_free(&frames->placed);
	map_free(&frames->sited);
	map_free(&frames->bodies);
	map_free(&frames->countries);
	arena_free(&frames->arena);
	memset(frames, 0, sizeof(*frames));
}
