/*
 * copies_record - what dedupe's state holds of one article, as bytes.
 *
 * Units:   numbers little-endian, an article's own number big-endian, so that keys ascend with it.
 * Memory:  what is read borrows the bytes, and the arena.
 */
#ifndef NEWS_COPIES_RECORD_H
#define NEWS_COPIES_RECORD_H

#include "news/commonness.h"
#include "news/fingerprint.h"

#define COPIES_WORD_KEYS 32
#define COPIES_NUMBER_KEYS 8
#define COPIES_MAX_KEYS (2 + FINGERPRINT_HEAD + COPIES_WORD_KEYS + COPIES_NUMBER_KEYS)

/* Tables articles (names and words) and figures. */
struct copies_record {
	struct str id, cluster, root;
	struct fingerprint print;
};

/* Table index: all that is needed to find the article. */
struct copies_keys {
	int64_t time;
	size_t len;
	uint32_t keys[COPIES_MAX_KEYS];	/* the id's first, then the whole text's */
};

/* The keys of an article: its id, its text, its lowest shingles that are not common, its lowest numbers. */
void
copies_keys_make(struct copies_keys *keys, struct str id, const struct fingerprint *print,
    const struct commonness *common, int64_t time);

/* As bytes, and back; false when these are not such bytes. */
void
copies_keys_write(const struct copies_keys *keys, struct strbuf *out);

/* From such bytes; false when these are none. */
bool
copies_keys_read(struct str bytes, struct copies_keys *keys);

/* As bytes, for the table of articles. */
void
copies_record_write(const struct copies_record *record, struct strbuf *out);

/* The figures of its fingerprint are left out. */
bool
copies_record_read(struct arena *arena, struct str bytes, struct copies_record *record);

/* The table key of an article's number, in buf; and the number of a key of 8 bytes. */
struct str
copies_number_key(uint64_t number, char buf[8]);

/* The number that a key of 8 bytes stands for. */
uint64_t
copies_number(struct str key);

#endif
