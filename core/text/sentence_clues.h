// What sentences.cpp asks about the words round a possible end of a sentence. All look-ups are bounded.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace hearsay::segmenting {

using ItemList = std::vector<std::uint32_t>;

// Where the numbered items of a list in one line begin, the first left out: "1) Read 2) Mark" → {8}. Empty
// unless the paragraph begins with an item's number. O(bytes) when it does, O(1) else.
ItemList find_items(std::string_view bytes, Span paragraph);

// Byte offset just past a full date at the paragraph's start with no comma after it and a capital next:
// "Monday, May 4, 2020 The talks …" → the offset of "The". 0 when there is none.
std::uint32_t dateline_end(std::string_view bytes, Span paragraph);

// Whether what begins here is a speech tag for the quotation that just closed: "Park asked.", "the minister
// said on Monday". `strong`: the quotation ended with ! or ?, where a tag is more likely than after a full
// stop, and where a name and any past form are one: "Park pressed.", "Park shot back."
bool is_speech_tag(std::string_view bytes, Span rest, bool strong);

// Whether the mark at `stop` stands inside a title in quotation marks: recorded "Run! Run!" in May. Every longer
// word of it begins with a capital, and neither a comma or colon nor a word of speech stands before it.
bool is_inside_title(std::string_view bytes, Span paragraph, std::uint32_t stop);

// Whether a bracket opens here that closes within the sentence: "(Park 55)." after a quotation.
bool is_citation(std::string_view bytes, Span rest);

// For a colon at `colon`: the offset of the word before it when that begins the credit of a picture after a
// caption without a full stop ("Voters queue Image: A. Park"); else 0.
std::uint32_t credit_begin(std::string_view bytes, Span sentence, std::uint32_t colon);

bool is_item_number(std::string_view word);    // "3", "12", "b", "iv": before the full stop of an item
bool is_address(std::string_view chunk);       // a web or mail address, a path
bool is_domain_ending(std::string_view word);  // com, org …
bool is_shouting_name(std::string_view word);  // Yahoo, Jeopardy: names written with an exclamation mark
bool is_calendar_word(std::string_view word);  // Monday, May, EST: goes on after a.m.
bool is_pronoun(std::string_view word);        // I, she, they … as a subject
bool is_plain_word(std::string_view word);     // an abbreviation that is also an English word: ill, miss
bool is_small_name(std::string_view bytes,
                   std::uint32_t at);  // iPhone, eBay: a name in spite of its first letter

}  // namespace hearsay::segmenting
