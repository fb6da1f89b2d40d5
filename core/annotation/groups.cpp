// Tested by tests/unit/groups_test.cpp.
#include "core/annotation/groups.h"

#include <algorithm>
#include <utility>

#include "core/annotation/commands.h"
#include "core/annotation/places.h"
#include "core/message/message.h"
#include "core/text/grapheme.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

using namespace message::literals;

std::u32string folded(std::string_view words) {
  std::u32string out;
  for (std::uint32_t at = 0; at < words.size();) out += fold(utf8::next(words, at));
  return out;
}

}  // namespace

std::vector<std::string> groups_from(std::string_view words) {
  std::vector<std::string> groups;
  std::vector<std::u32string> seen;
  while (!words.empty() && groups.size() < most_groups) {
    const std::string_view one = words.substr(0, words.find(','));
    words.remove_prefix(std::min(words.size(), one.size() + 1));
    std::string name = shortened(commands::name_from(one), longest_group);
    std::u32string key = folded(name);
    if (name.empty() || std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
    groups.push_back(std::move(name));
    seen.push_back(std::move(key));
  }
  return groups;
}

std::string joined_groups(const std::vector<std::string>& groups) {
  std::string all;
  for (const std::string& group : groups) all += (all.empty() ? "" : ", ") + group;
  return all;
}

Edit set_groups(const Document& doc, std::vector<std::string> groups) {
  Meta meta = doc.meta;
  meta.groups = std::move(groups);
  Message act = meta.groups.empty()
                    ? message::make("act.no-groups")
                    : message::make("act.groups", "groups"_is = commands::told(joined_groups(meta.groups)));
  return EditBuilder(doc, std::move(act)).put(meta).build();
}

}  // namespace hearsay
