// Tested by tests/unit/asides_test.cpp.
#include "core/annotation/asides.h"

#include <algorithm>
#include <set>

#include "core/annotation/anchor.h"
#include "core/message/message.h"
#include "core/text/segment.h"

namespace hearsay {

namespace {

using namespace message::literals;

bool comes_first(const Aside& a, const Aside& b) { return a.paragraph.begin < b.paragraph.begin; }

// The one of this author for the paragraph.
const Aside* find(const std::vector<Aside>& all, Span paragraph, bool by_person) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Aside& a) {
    return a.paragraph == paragraph && a.by_person == by_person;
  });
  return found == all.end() ? nullptr : &*found;
}

// The tag without what of it begins in one of the paragraphs; no fragments: all of it does.
Tag without(Tag tag, const std::vector<Span>& paragraphs) {
  std::erase_if(tag.fragments, [&](Span fragment) {
    return std::any_of(paragraphs.begin(), paragraphs.end(), [&](Span p) { return p.contains(fragment.begin); });
  });
  return tag;
}

}  // namespace

std::vector<Aside> asides(const Meta& meta) {
  // They are in the order of the text: what a person says of a paragraph is next to what the analysis says of it.
  const std::vector<Aside>& all = meta.asides;
  const auto is_overruled = [&all](std::size_t i) {
    const auto says_other = [&](const Aside& other) { return other.by_person && other.paragraph == all[i].paragraph; };
    return !all[i].by_person && ((i > 0 && says_other(all[i - 1])) || (i + 1 < all.size() && says_other(all[i + 1])));
  };
  std::vector<Aside> out;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].what != Aside::What::article && !is_overruled(i)) out.push_back(all[i]);
  return out;
}

const Aside* aside_at(const std::vector<Aside>& sorted, std::uint32_t byte) {
  const auto after = std::upper_bound(sorted.begin(), sorted.end(), byte, [](std::uint32_t at, const Aside& a) {
    return at < a.paragraph.begin;
  });
  if (after == sorted.begin() || byte > (after - 1)->paragraph.end) return nullptr;
  return &*(after - 1);
}

std::vector<Span> paragraphs_at(const Text& text, Span words) {
  std::vector<Span> out;
  for (const Paragraph& p : segment(text).paragraphs)
    if (words.empty() ? p.span.begin <= words.begin && words.begin <= p.span.end : p.span.overlaps(words))
      out.push_back(p.span);
  return out;
}

std::vector<Aside> with_word(const Meta& meta, const std::vector<Span>& paragraphs, Aside::What what) {
  std::vector<Aside> out;
  const auto is_meant = [&](Span p) { return std::find(paragraphs.begin(), paragraphs.end(), p) != paragraphs.end(); };
  for (const Aside& one : meta.asides)
    if (!one.by_person || !is_meant(one.paragraph)) out.push_back(one);
  for (const Span p : paragraphs) {
    const Aside* found = find(meta.asides, p, false);
    const bool out_anyway = found && found->what != Aside::What::article;
    if ((what == Aside::What::article) != !out_anyway) out.push_back({p, what, true});
  }
  std::stable_sort(out.begin(), out.end(), comes_first);
  return out;
}

Edit leave_out(const Document& doc, const std::vector<Span>& paragraphs) {
  const std::vector<Aside> now = asides(doc.meta);
  std::vector<Span> wanted;
  for (const Span p : paragraphs)
    if (!aside_at(now, p.begin)) wanted.push_back(p);
  EditBuilder edit(doc, message::make("act.leave-out", "count"_is = wanted.size()));
  if (wanted.empty()) return edit.build();
  Meta meta = doc.meta;
  meta.asides = with_word(meta, wanted, Aside::What::page);
  edit.put(meta);
  std::set<std::string, std::less<>> gone;
  for (const auto& [id, tag] : doc.tags) {
    const Tag left = without(tag, wanted);
    if (left.fragments.empty())
      gone.insert(id);
    else if (left.fragments.size() < tag.fragments.size())
      edit.put(left);
  }
  edit.remove_tags(gone);
  return edit.build();
}

std::vector<Aside> moved(const std::vector<Aside>& asides, const Text& before, const Text& after) {
  if (asides.empty()) return {};
  const std::vector<Kept> kept = kept_stretches(before.bytes(), after.bytes());
  const std::vector<Paragraph> paragraphs = segment(after).paragraphs;
  std::vector<Aside> out;
  for (const Aside& one : asides) {
    // The paragraph that most of its letters are in now.
    Span best;
    std::uint32_t most = 0;
    for (const Kept& k : kept) {
      const std::uint32_t begin = std::max(k.before, one.paragraph.begin),
                          end = std::min(k.before + k.length, one.paragraph.end);
      if (begin >= end || end - begin <= most) continue;
      const std::uint32_t at = k.after + (begin - k.before);
      for (const Paragraph& p : paragraphs)
        if (p.span.contains(at)) {
          best = p.span;
          most = end - begin;
        }
    }
    const bool taken = std::any_of(out.begin(), out.end(), [&](const Aside& o) {
      return o.paragraph == best && o.by_person == one.by_person;
    });
    if (most > 0 && !taken) out.push_back({best, one.what, one.by_person});
  }
  std::stable_sort(out.begin(), out.end(), comes_first);
  return out;
}

Fragments moved(const Fragments& paragraphs, const Text& before, const Text& after) {
  std::vector<Aside> places;
  for (const Span paragraph : paragraphs) places.push_back({.paragraph = paragraph});
  Fragments out;
  for (const Aside& one : moved(places, before, after)) out.push_back(one.paragraph);
  return out;
}

}  // namespace hearsay
