/*
 * claim_event - the event that an article is about, and where it is.
 *
 * An earthquake, a landslide or a strike has no name of its own; outlets write of "the quake", of
 * its country, of those who count.  Its id is where and what: daon-earthquake, of the class of the
 * lexicon (attributes/words.yaml, events) that the headline, the lead and the text speak of most, and the
 * town or county that they name most.  A storm that has a name is that name.
 *
 * Source:  "what" and "where" as in news clustering; not the day, because what is written on the
 *          days after seldom repeats it.
 * Memory:  the places and the event live in the memory of the article.
 */
#ifndef NEWS_CLAIM_EVENT_H
#define NEWS_CLAIM_EVENT_H

#include "news/claim_memory.h"

/*
 * Decides what the n scanned sentences and the scanned title are about, and notes the event and its
 * place in memory; nothing when they are about no event of the lexicon, or it is nowhere.
 */
void
claim_event_find(struct arena *arena, const struct claim_frames *frames,
    struct claim_memory *memory, const struct claim_sentence *title,
    const struct claim_sentence *s, size_t n);

/* Makes the places of the article that s names mentions of it; those of tag-entities get their id. */
void
claim_event_places(struct arena *arena, const struct claim_memory *memory, struct claim_sentence *s);

/* Whether a sign (the fire, the slope) tells of the article's event. */
bool
claim_event_is_sign(const struct claim_frames *frames, const struct claim_memory *memory,
    const struct pattern *p);

/*
 * Whether what the frame is said of is an event, else the place or the thing it happened to: casualties,
 * magnitude, damage.  Days and payments are of persons and firms as well.
 */
bool
claim_event_is_of(const struct frame *f);

/*
 * Points, beside its own, of k as what the frame is said of: more for the article's event where the
 * frame belongs to events (casualties, magnitude, evacuees), and next to none elsewhere as long as
 * no sentence has spoken of it.
 */
int
claim_event_points(
    const struct claim_memory *memory, const struct frame *f, const struct known *k);

/*
 * Whether what is told of the place under id is the event's: the dead of its country or its
 * village, but not those of another town, which are counted there only.
 */
bool
claim_event_covers(const struct claim_memory *memory, const struct frame *f, struct str id);

/* Whether the frame belongs to events and the place under id is another town. */
bool
claim_event_elsewhere(const struct claim_memory *memory, const struct frame *f, struct str id);

#endif
