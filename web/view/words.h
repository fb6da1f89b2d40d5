// What a tag is called and says, in words for a person.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/annotation/document.h"
#include "core/message/message.h"

namespace hearsay::view {

// The words of a tag, on one line: white space folded, at most `longest` bytes.
std::string excerpt(const Document& doc, const Tag& tag, std::size_t longest);
// "quote", "paraphrase", "hedge", …
std::string called(const message::Language& language, const Tag& tag);
// The same as a heading has it; and of any tag with this label.
std::string title_of(const message::Language& language, const Tag& tag);
std::string title_of(const message::Language& language, Label label);
// The name of whose tag it is, as its layer has it.
std::string author_of(const Document& doc, const Tag& tag);
// Words on one line and not too long, to be named in a sentence.
std::string in_short(std::string_view words);

}  // namespace hearsay::view
