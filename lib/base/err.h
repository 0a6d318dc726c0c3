/*
 * err - what a library function says about bad input.
 *
 * Libraries never print: they return false (or an enum) and fill one of these.
 * Units:   pos is a 0-based byte offset into the input of the call.
 * Memory:  msg is a constant string that nobody frees.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stddef.h>

struct err {
	size_t pos;
	const char *msg;
};

#endif
