// An edit in words for a person, for the list of what was done.
//
//   describe(edit, doc.text.bytes(), doc)   // "Tagged “it may rain” as quote", "Kept 12 guesses",
//                                           // "Renamed “Rook” to “Ms Rook”"
//   history_words(doc, history)             // one line for each edit, oldest first
//
// Told is what the edit does, read from its changes and not from its name: one thing with its words, many of
// a kind by their number. What comes along (a cue with its quote, a new person with a mention) is not told.
// Words of the article are cut to 40 code points. Cost: O(changes); history_words() also the texts between
// corrections of the article, each taken from the edit that replaced it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"

namespace hearsay {

// `text` is the article's text when the edit was made; for an edit that changes it, the one before. `doc`
// gives the names of persons that the edit does not hold.
std::string describe(const Edit& edit, std::string_view text, const Document& doc);

// All edits of the history, those that were taken back too; `doc` is the document as it is now.
std::vector<std::string> history_words(const Document& doc, const History& history);

}  // namespace hearsay
