#include "text/sentence_model.h"

#include <string.h>

#include "base/utf8.h"

/* Defined in sentence_model_text.S. */
extern const char sentence_model_text[], sentence_model_text_end[];

struct str
sentence_model_default(void)
{
	return (struct str){ sentence_model_text,
	    (size_t)(sentence_model_text_end - sentence_model_text) };
}

/* One line of text from *pos on, without its break; false at the end. */
static bool
next_line(struct str text, size_t *pos, struct str *line)
{
	const char *end;

	if (*pos >= text.len)
		return false;
	end = memchr(text.s + *pos, '\n', text.len - *pos);
	*line = str_slice(text, *pos, end ? (size_t)(end - text.s) : text.len);
	*pos += line->len + 1;
	return true;
}

void
sentence_model_add_ending(struct sentence_model *m, uint32_t syllable)
{
	uint32_t i = syllable - 0xAC00;

	m->endings[i >> 3] |= (unsigned char)(1u << (i & 7));
}

static void
read_endings(struct sentence_model *m, struct str list)
{
	size_t i = 0;
	uint32_t cp;

	while (i < list.len) {
		i += utf8_decode(list, i, &cp);
		if (utf8_is_hangul(cp))
			sentence_model_add_ending(m, cp);
	}
}

static int
hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A decimal number with an optional sign that fills text; false for anything else. */
static bool
read_int(struct str text, int most, int *value)
{
	size_t i = text.len > 0 && text.s[0] == '-';
	int n = 0;

	if (i == text.len)
		return false;
	for (; i < text.len; i++) {
		if (text.s[i] < '0' || text.s[i] > '9' || n > most)
			return false;
		n = n * 10 + (text.s[i] - '0');
	}
	*value = text.s[0] == '-' ? -n : n;
	return n <= most;
}

/* "1a -12": moves *at on by the distance and sets the weight there; *pos moves to the next line. */
static bool
read_weight(struct sentence_model *m, struct str text, size_t *pos, size_t *at)
{
	size_t i = *pos, distance = 0;
	int weight = 0, digit;
	bool minus;

	for (; i < text.len && i < *pos + 6 && (digit = hex_digit(text.s[i])) >= 0; i++)
		distance = distance * 16 + (size_t)digit;
	if (i == *pos || i + 2 > text.len || text.s[i++] != ' ')
		return false;
	minus = text.s[i] == '-';
	i += minus;
	for (; i < text.len && text.s[i] >= '0' && text.s[i] <= '9' && weight <= 127; i++)
		weight = weight * 10 + (text.s[i] - '0');
	*at += distance;
	if (weight == 0 || weight > 127 || *at >= ARRAY_LEN(m->weights) || (i < text.len &&
	    text.s[i] != '\n'))
		return false;
	m->weights[*at] = (int8_t)(minus ? -weight : weight);
	*pos = i + 1;
	return true;
}

/* A line before the weights; unknown names are for people to read. */
static bool
read_header(struct sentence_model *m, struct str line)
{
	if (str_starts(line, "endings: "))
		read_endings(m, str_slice(line, 9, line.len));
	else if (str_starts(line, "bias: "))
		return read_int(str_slice(line, 6, line.len), 1 << 20, &m->bias);
	return true;
}

static bool
fail(struct err *err, size_t pos, const char *msg)
{
	*err = (struct err){ pos, msg };
	return false;
}

bool
sentence_model_parse(struct sentence_model *m, struct str text, struct err *err)
{
	size_t pos = 0, at = 0, start = 0;
	struct str line;

	memset(m, 0, sizeof(*m));
	if (!next_line(text, &pos, &line) || !str_is(line, SENTENCE_MODEL_FORMAT))
		return fail(err, 0, "not a boundary model of this version");
	do {
		start = pos;
		if (!next_line(text, &pos, &line))
			return fail(err, text.len, "no weights");
		if (!read_header(m, line))
			return fail(err, start, "not a number");
	} while (!str_is(line, "weights"));
	while (pos < text.len)
		if (!read_weight(m, text, &pos, &at))
			return fail(err, pos, "not a weight");
	return true;
}

static void
write_endings(const struct sentence_model *m, struct strbuf *out)
{
	uint32_t i;

	strbuf_adds(out, "endings: ");
	for (i = 0; i < ENDINGS_BYTES * 8; i++)
		if (m->endings[i >> 3] >> (i & 7) & 1)
			strbuf_add_cp(out, 0xAC00 + i);
	strbuf_addc(out, '\n');
}

void
sentence_model_write(const struct sentence_model *m, struct str origin, struct strbuf *out)
{
	size_t i, at = 0;

	strbuf_adds(out, SENTENCE_MODEL_FORMAT "\n");
	strbuf_add_str(out, origin);
	write_endings(m, out);
	strbuf_addf(out, "bias: %d\nweights\n", m->bias);
	for (i = 0; i < ARRAY_LEN(m->weights); i++) {
		if (m->weights[i] == 0)
			continue;
		strbuf_addf(out, "%zx %d\n", i - at, m->weights[i]);
		at = i;
	}
}

int
sentence_model_score(const struct sentence_model *m, const uint32_t *index, size_t n)
{
	int score = m->bias;
	size_t i;

	for (i = 0; i < n; i++)
		score += m->weights[index[i]];
	return score;
}
