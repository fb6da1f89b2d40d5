// The tags of pasted HTML: reading one, and what its element means for the text.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/lexicon/word_map.h"
#include "core/text/html_hints.h"

namespace hearsay::html {

// What an element does to the text it holds.
enum class Role : std::uint8_t {
  span,        // nothing: a, b, span, and all unknown ones
  block,       // parted from its neighbours by an empty line: p, h1, div, blockquote
  line,        // a line of its own: li, tr, dt
  cell,        // td, th
  line_break,  // br
  pre,         // white space as it stands
  quote,       // q: quotation marks round it
  dropped,     // form controls, svg, head …
  raw,         // dropped, and what it holds is not markup: script, style
  nothing,     // void elements without text: img, wbr, input
};

struct Tag {
  std::string_view name;  // as written
  std::uint32_t id = 0;   // hash of the name in small letters
  Role role = Role::span;
  bool closing = false;             // </p>
  bool empty = false;               // <p/>: counts for foreign elements only
  bool hidden = false;              // hidden, aria-hidden, display:none, a role that is not text …
  bool is_template = false;         // a script that holds markup
  bool is_structured_data = false;  // a script that holds JSON-LD
  Hints hints = 0;
  std::string_view href;      // of a link
  bool is_canonical = false;  // <link rel="canonical">: the page's own address
};

// The id of a name in small letters.
constexpr std::uint32_t tag_id(std::string_view name) { return word_hash(name); }

// `html[at]` is '<'. Returns the offset just past the tag or comment; `at` when the '<' is text. A comment
// gives a tag with an empty name. An unclosed tag or comment takes the rest. O(bytes of the tag).
std::size_t read_tag(std::string_view html, std::size_t at, Tag& tag);

}  // namespace hearsay::html
