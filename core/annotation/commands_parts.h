// What commands_tags.cpp and commands_persons.cpp share: links by their ends, and accepting what a person
// corrects.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/commands.h"
#include "core/message/message.h"

namespace hearsay::commands {

// The links of a document by both ends; reads the document once, which must outlive it unchanged.
class LinkIndex {
 public:
  explicit LinkIndex(const Document& doc) {
    for (const auto& [id, link] : doc.links) {
      from_[link.from].push_back(&link);
      to_[link.to].push_back(&link);
    }
  }
  // Only of an index that has a name: what they give dies with it.
  const std::vector<const Link*>& from(std::string_view tag) const&& = delete;
  const std::vector<const Link*>& to(std::string_view tag) const&& = delete;
  const std::vector<const Link*>& from(std::string_view tag) const& { return at(from_, tag); }
  const std::vector<const Link*>& to(std::string_view tag) const& { return at(to_, tag); }

 private:
  using Ends = std::map<std::string_view, std::vector<const Link*>>;
  static const std::vector<const Link*>& at(const Ends& ends, std::string_view tag) {
    static const std::vector<const Link*> none;
    const auto it = ends.find(tag);
    return it == ends.end() ? none : it->second;
  }
  Ends from_, to_;
};

inline const Tag* find_tag(const Document& doc, std::string_view id) {
  const auto it = doc.tags.find(id);
  return it == doc.tags.end() ? nullptr : &it->second;
}

inline bool by_analysis(const Document& doc, const Tag& tag) {
  const auto it = doc.layers.find(tag.layer);
  return it != doc.layers.end() && it->second.author == Author::analysis;
}

// Puts the tag as corrected by a person: accepted, and with it its parts when it was not yet.
void put_corrected(EditBuilder& edit, const LinkIndex& links, Tag tag);
// Accepts the tag and its parts.
void put_accepted(EditBuilder& edit, const LinkIndex& links, std::string_view id);

// Puts a new person with a fresh id, a name and the least used hue; gives the id.
std::string put_new_person(EditBuilder& edit, const Document& doc, std::string_view words);

}  // namespace hearsay::commands
