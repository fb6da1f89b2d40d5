// A document whose person tags words by what they say.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/annotation/document.h"

namespace hearsay::test {

// The text, with Ada Finch (p1) and Tom Reed (p2) and no tags.
inline Document untagged(std::string_view text) {
  Document doc;
  doc.id = "d";
  doc.text = Text::from(text);
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.persons["p1"] = {"p1", "Ada Finch", 0, true, {}};
  doc.persons["p2"] = {"p2", "Tom Reed", 1, true, {}};
  return doc;
}

// Tags the first place of the words, as the person's own; gives the tag's id.
inline std::string put(Document& doc, Label label, std::string_view words, const char* person = "", const char* kind = "") {
  const auto at = static_cast<std::uint32_t>(doc.text.bytes().find(words));
  REQUIRE(at < doc.text.size());
  const std::string id = fresh_id(doc, "t");
  doc.tags[id] = {.id = id,
                  .layer = "me",
                  .label = label,
                  .fragments = {{at, at + static_cast<std::uint32_t>(words.size())}},
                  .kind = kind,
                  .person = person};
  return id;
}

}  // namespace hearsay::test
