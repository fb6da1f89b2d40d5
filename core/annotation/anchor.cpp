// Tested by tests/unit/anchor_test.cpp.
#include "core/annotation/anchor.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/annotation/asides.h"
#include "core/annotation/commands.h"
#include "core/message/message.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

constexpr int most_differences =
    1000;  // words; the trace of the comparison then takes 8 MB, half of it as wasm
constexpr std::size_t context_bytes = 32;

// The text cut into words and single other characters.
std::vector<std::string_view> cut(std::string_view bytes) {
  std::vector<std::string_view> pieces;
  for (std::uint32_t at = 0; at < bytes.size();) {
    const std::uint32_t begin = at;
    if (chars::is_word(utf8::next(bytes, at)))
      while (at < bytes.size() && chars::is_word(utf8::peek(bytes, at))) utf8::next(bytes, at);
    pieces.push_back(bytes.substr(begin, at - begin));
  }
  return pieces;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// Pairs of indices of equal pieces, ascending in both: a longest common subsequence, or none when more than
// most_differences pieces differ.
Pairs common(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  const auto n = static_cast<std::ptrdiff_t>(a.size()), m = static_cast<std::ptrdiff_t>(b.size());
  const auto piece = [](const std::vector<std::string_view>& in, std::ptrdiff_t i) {
    return in[static_cast<std::size_t>(i)];
  };
  // furthest[d][k + d]: how far in `a` a path with d differences gets on the diagonal k = x − y.
  std::vector<std::vector<std::ptrdiff_t>> furthest;
  std::ptrdiff_t differences = -1;
  for (std::ptrdiff_t d = 0; d <= std::min<std::ptrdiff_t>(n + m, most_differences) && differences < 0; ++d) {
    std::vector<std::ptrdiff_t> row(static_cast<std::size_t>(2 * d + 1), -1);
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = 0;
      if (d > 0) {
        const auto& last = furthest.back();
        const auto at = [&last, d](std::ptrdiff_t diagonal) {
          const std::ptrdiff_t i = diagonal + d - 1;
          return i < 0 || i >= static_cast<std::ptrdiff_t>(last.size()) ? -1
                                                                        : last[static_cast<std::size_t>(i)];
        };
        x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      }
      std::ptrdiff_t y = x - k;
      while (x < n && y < m && x >= 0 && y >= 0 && piece(a, x) == piece(b, y)) ++x, ++y;
      row[static_cast<std::size_t>(k + d)] = x;
      if (x >= n && y >= m) differences = d;
    }
    furthest.push_back(std::move(row));
  }
  Pairs pairs;
  if (differences < 0) return pairs;
  // Back along the path.
  std::ptrdiff_t x = n, y = m;
  for (std::ptrdiff_t d = differences; d >= 0; --d) {
    const std::ptrdiff_t k = x - y;
    std::ptrdiff_t from_x = 0, from_y = 0;
    if (d > 0) {
      const auto& last = furthest[static_cast<std::size_t>(d - 1)];
      const auto at = [&last, d](std::ptrdiff_t diagonal) {
        const std::ptrdiff_t i = diagonal + d - 1;
        return i < 0 || i >= static_cast<std::ptrdiff_t>(last.size()) ? -1
                                                                      : last[static_cast<std::size_t>(i)];
      };
      const std::ptrdiff_t from_k = k == -d || (k != d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
      from_x = at(from_k);
      from_y = from_x - from_k;
    }
    while (x > from_x && y > from_y) {
      --x, --y;
      pairs.emplace_back(static_cast<std::size_t>(x), static_cast<std::size_t>(y));
    }
    x = from_x;
    y = from_y;
  }
  std::reverse(pairs.begin(), pairs.end());
  return pairs;
}

// How many bytes at the ends of a, or at the starts of a and b, are the same, up to the size of a context.
std::size_t same_end(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < std::min({a.size(), b.size(), context_bytes}) && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
  return n;
}
std::size_t same_begin(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < std::min({a.size(), b.size(), context_bytes}) && a[n] == b[n]) ++n;
  return n;
}

// The letters that a word keeps when it is corrected ("organise", "organize"): what is the same at both ends,
// if that is at least half of the longer one. Else it is another word.
std::vector<std::pair<std::string_view, std::string_view>> same_letters(std::string_view a,
                                                                        std::string_view b) {
  const auto cuts = [](std::string_view in, std::size_t at) {
    return at < in.size() && (static_cast<unsigned char>(in[at]) & 0xC0) == 0x80;
  };
  const std::size_t least = std::min(a.size(), b.size());
  std::size_t head = 0, tail = 0;
  while (head < least && a[head] == b[head]) ++head;
  while (head > 0 && (cuts(a, head) || cuts(b, head))) --head;
  while (tail < least - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  while (tail > 0 && cuts(a, a.size() - tail)) --tail;
  if ((head + tail) * 2 < std::max(a.size(), b.size())) return {};
  std::vector<std::pair<std::string_view, std::string_view>> same;
  if (head > 0) same.emplace_back(a.substr(0, head), b.substr(0, head));
  if (tail > 0) same.emplace_back(a.substr(a.size() - tail), b.substr(b.size() - tail));
  return same;
}

// Whether the place is between two letters of one word.
bool splits_word(const Text& text, std::uint32_t at) {
  if (at == 0 || at >= text.size()) return false;
  std::uint32_t before = at;
  return chars::is_word(utf8::previous(text.bytes(), before)) && chars::is_word(utf8::peek(text.bytes(), at));
}

class Anchor {
 public:
  Anchor(const Text& before, const Text& after)
      : before_(before), after_(after), kept_(kept_stretches(before.bytes(), after.bytes())) {}

  std::optional<Span> place(Span old) const {
    const Fragments words = commands::trimmed(before_, {old});
    if (words.empty()) return std::nullopt;  // white space holds nothing
    if (const auto kept = by_what_was_kept(words.front())) return kept;
    return by_words(words.front());
  }

 private:
  std::optional<Span> by_what_was_kept(Span old) const {
    auto it = std::upper_bound(kept_.begin(), kept_.end(), old.begin,
                               [](std::uint32_t at, const Kept& k) { return at < k.before + k.length; });
    std::uint32_t letters = 0;
    std::optional<Span> place;
    for (; it != kept_.end() && it->before < old.end; ++it) {
      // What both share inside the fragment, without white space at its ends: that holds nothing.
      Span in{std::max(old.begin, it->before), std::min(old.end, it->before + it->length)};
      const Fragments held = commands::trimmed(before_, {in});
      if (held.empty()) continue;
      in = held.front();
      letters += in.length();
      const std::uint32_t begin = it->after + (in.begin - it->before),
                          end = it->after + (in.end - it->before);
      place = place ? Span{place->begin, end} : Span{begin, end};
    }
    if (!place || letters * 2 < old.length()) return std::nullopt;
    // Letters typed at the end of a word belong to it.
    if (!splits_word(before_, old.begin))
      while (splits_word(after_, place->begin)) utf8::previous(after_.bytes(), place->begin);
    if (!splits_word(before_, old.end))
      while (splits_word(after_, place->end)) utf8::next(after_.bytes(), place->end);
    return place;
  }

  // Words that were there before are not those that went, even if they are the same: half of them at least is
  // new here.
  bool stood_elsewhere(std::size_t begin, std::size_t length) const {
    const std::size_t end = begin + length;
    std::size_t kept = 0;
    for (auto k = std::upper_bound(kept_.begin(), kept_.end(), begin,
                                   [](std::size_t at, const Kept& one) { return at < one.after + one.length; });
         k != kept_.end() && k->after < end; ++k)
      kept += std::min<std::size_t>(end, k->after + k->length) - std::max<std::size_t>(begin, k->after);
    return kept * 2 > length;
  }

  std::optional<Span> by_words(Span old) const {
    const std::string_view words = before_.bytes(old), all = after_.bytes();
    std::optional<std::size_t> best;
    std::size_t best_score = 0, places = 0;
    constexpr std::size_t most_places = 1000;
    for (std::size_t at = all.find(words); at != std::string_view::npos && places < most_places;
         at = all.find(words, at + 1)) {
      ++places;
      if (stood_elsewhere(at, words.size())) continue;
      const std::size_t score = same_end(before_.bytes().substr(0, old.begin), all.substr(0, at)) +
                                same_begin(before_.bytes().substr(old.end), all.substr(at + words.size()));
      if (!best || score > best_score) {
        best = at;
        best_score = score;
      }
    }
    // A long stretch is itself; a short one needs the text round it, and the shorter, the more.
    constexpr std::size_t enough = 16;
    if (!best || words.size() + best_score < enough) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(*best);
    return Span{begin, begin + old.length()};
  }

  const Text& before_;
  const Text& after_;
  std::vector<Kept> kept_;
};

}  // namespace

std::vector<Kept> kept_stretches(std::string_view before, std::string_view after) {
  std::vector<std::string_view> a = cut(before), b = cut(after);
  // What is the same at both ends needs no comparison: mostly it is nearly all.
  std::size_t head = 0, tail = 0;
  while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
  while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  const auto middle = [head, tail](const std::vector<std::string_view>& all) {
    return std::vector(all.begin() + static_cast<std::ptrdiff_t>(head),
                       all.end() - static_cast<std::ptrdiff_t>(tail));
  };
  std::vector<Kept> kept;
  const auto add = [&](std::string_view x, std::string_view y) {
    const Kept one{static_cast<std::uint32_t>(x.data() - before.data()),
                   static_cast<std::uint32_t>(y.data() - after.data()), static_cast<std::uint32_t>(x.size())};
    if (!kept.empty() && kept.back().before + kept.back().length == one.before &&
        kept.back().after + kept.back().length == one.after) {
      kept.back().length += one.length;
    } else {
      kept.push_back(one);
    }
  };
  for (std::size_t i = 0; i < head; ++i) add(a[i], b[i]);
  std::size_t i = head, j = head;  // the next pieces of both
  const auto gap_to = [&](std::size_t to_i, std::size_t to_j) {
    if (to_i - i == to_j - j)
      for (; i < to_i; ++i, ++j)
        for (const auto& [x, y] : same_letters(a[i], b[j])) add(x, y);
    i = to_i;
    j = to_j;
  };
  for (const auto& [x, y] : common(middle(a), middle(b))) {
    gap_to(head + x, head + y);
    add(a[i++], b[j++]);
  }
  gap_to(a.size() - tail, b.size() - tail);
  for (; i < a.size(); ++i, ++j) add(a[i], b[j]);
  return kept;
}

Reanchored change_text(const Document& doc, std::string_view text) {
  Reanchored result;
  const Text after = Text::from(text);
  if (after == doc.text) return result;
  EditBuilder edit(doc, message::make("act.correct-text"));
  edit.put_text(after.bytes());
  const Anchor anchor(doc.text, after);
  std::set<std::string, std::less<>> gone;
  Meta meta = doc.meta;
  for (const Tag* old : tags_in_order(doc)) {
    Tag tag = *old;
    tag.fragments.clear();
    std::size_t lost = 0;
    for (const Span& fragment : old->fragments) {
      if (const auto place = anchor.place(fragment)) {
        tag.fragments.push_back(*place);
      } else {
        ++lost;
      }
    }
    tag.fragments = commands::trimmed(after, std::move(tag.fragments));
    if (tag.fragments.empty()) {
      gone.insert(old->id);
      result.unplaced.push_back(*old);
      if (!is_live(state_of(doc, *old))) continue;
      LostTag lost_tag{.tag = std::move(tag)};
      if (const Verdict* verdict = verdict_of(doc, my_layer, old->id)) lost_tag.verdict = *verdict;
      lost_tag.words = doc.text.joined(old->fragments);
      meta.lost.push_back(std::move(lost_tag));
      continue;
    }
    if (lost > 0) ++result.narrowed;
    edit.put(tag);
  }
  edit.remove_tags(gone);
  meta.asides = moved(doc.meta.asides, doc.text, after);
  if (meta.exercise) meta.exercise->parts = moved(meta.exercise->parts, doc.text, after);
  edit.put(meta);
  result.edit = edit.build();
  return result;
}

}  // namespace hearsay
