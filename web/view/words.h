// What a tag is called and says, in words for a person.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/annotation/document.h"

namespace hearsay::view {

// The words of a tag, on one line: white space folded, at most `longest` bytes.
std::string excerpt(const Document& doc, const Tag& tag, std::size_t longest);
// "quote", "paraphrase", "hedge", …
std::string called(const Tag& tag);
// The same with a capital.
std::string title_of(const Tag& tag);
// The name of whose tag it is, as its layer has it.
std::string author_of(const Document& doc, const Tag& tag);
// "a quote", "a hedge", …
const char* noun(Label label);
// Words on one line and not too long, to be named in a sentence.
std::string in_short(std::string_view words);

}  // namespace hearsay::view
