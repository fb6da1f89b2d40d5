// What commands_tags.cpp and commands_persons.cpp share: links by their ends, and the person's verdicts on what the
// analysis suggests.
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
  explicit LinkIndex(const Document& doc) : doc_(doc) {
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
  const Document& document() const { return doc_; }

 private:
  using Ends = std::map<std::string_view, std::vector<const Link*>>;
  static const std::vector<const Link*>& at(const Ends& ends, std::string_view tag) {
    static const std::vector<const Link*> none;
    const auto it = ends.find(tag);
    return it == ends.end() ? none : it->second;
  }
  const Document& doc_;
  Ends from_, to_;
};

inline const Tag* find_tag(const Document& doc, std::string_view id) {
  const auto it = doc.tags.find(id);
  return it == doc.tags.end() ? nullptr : &it->second;
}

// Puts the tag as a person corrects it. A suggestion becomes the person's own under its id; what the analysis said is
// kept under a new one, with its links, as replaced. Its parts are accepted when it was not accepted yet.
void put_corrected(EditBuilder& edit, const LinkIndex& links, Tag tag);
// Accepts the tag and its parts.
void put_accepted(EditBuilder& edit, const LinkIndex& links, std::string_view id);
// Links `from` to `to` and to nothing else in this role; false when that is so already.
bool put_only_link(EditBuilder& edit, const LinkIndex& links, std::string_view from, std::string_view to, Role role);
// The person's verdict on a tag, with the note that is there.
void put_judgement(EditBuilder& edit, std::string_view tag, Judgement judgement);
// What the tag is for the person, with what the edit has so far. The tag's layer must be in the document.
State state_in(const EditBuilder& edit, const Document& doc, const Tag& tag);
// The person's layer, when it is not there yet.
void need_layer(EditBuilder& edit, const Document& doc, std::string_view layer);

// Puts a new person with a fresh id, a name and the least used hue; gives the id.
std::string put_new_person(EditBuilder& edit, const Document& doc, std::string_view words);

}  // namespace hearsay::commands
