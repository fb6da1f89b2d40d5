#include "web/view/library_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

#include "core/annotation/places.h"
#include "core/text/text.h"
#include "core/text/utf8.h"

namespace hearsay::view {

namespace {

constexpr std::array<const char*, 4> order_names{"added", "changed", "title", "source"};

// Letters and digits without case: “The Herald” and the Herald are beside each other.
std::u32string letters_of(std::string_view words) {
  const Text text = Text::from(words);
  std::u32string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const char32_t c = fold(utf8::next(text.bytes(), at));
    const bool sign = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && c != ' ';
    if (!sign && c != 0x201C && c != 0x201D) out += c;
  }
  return out;
}

}  // namespace

std::string source_of(const LibraryEntry& entry) {
  if (entry.from == "paste" || entry.from == "example") return {};
  std::string_view from = entry.from;
  const std::size_t scheme = from.find("://");
  if (scheme == from.npos) return std::string(from);
  from.remove_prefix(scheme + 3);
  from = from.substr(0, from.find_first_of("/?#"));
  if (from.starts_with("www.")) from.remove_prefix(4);
  return std::string(from);
}

std::vector<std::string> groups_of(const std::vector<const LibraryEntry*>& entries) {
  std::map<std::u32string, std::string> named;
  for (const LibraryEntry* entry : entries)
    for (const std::string& group : entry->groups) named.emplace(letters_of(group), group);
  std::vector<std::string> groups;
  for (auto& [letters, group] : named) groups.push_back(std::move(group));
  return groups;
}

bool is_in_group(const LibraryEntry& entry, std::string_view group) {
  if (group.empty()) return true;
  const std::u32string letters = letters_of(group);
  return std::any_of(entry.groups.begin(), entry.groups.end(), [&](const std::string& one) { return letters_of(one) == letters; });
}

void sort_articles(std::vector<const LibraryEntry*>& entries, ArticleOrder order) {
  if (order == ArticleOrder::added) return;
  if (order == ArticleOrder::changed) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const LibraryEntry* a, const LibraryEntry* b) { return a->changed > b->changed; });
    return;
  }
  // What has no source comes last.
  std::vector<std::pair<std::pair<bool, std::u32string>, const LibraryEntry*>> keyed;
  for (const LibraryEntry* entry : entries) {
    std::u32string key = letters_of(order == ArticleOrder::title ? entry->title : source_of(*entry));
    keyed.push_back({{key.empty(), std::move(key)}, entry});
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = keyed[i].second;
}

const char* order_name(ArticleOrder order) { return order_names[static_cast<std::size_t>(order)]; }

ArticleOrder order_named(std::string_view name) {
  const auto found = std::find(order_names.begin(), order_names.end(), name);
  return found == order_names.end() ? ArticleOrder::added : static_cast<ArticleOrder>(found - order_names.begin());
}

}  // namespace hearsay::view
