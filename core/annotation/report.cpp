// Tested by tests/unit/report_test.cpp, against a twin that looks at every byte.
#include "core/annotation/report.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/annotation/asides.h"
#include "core/annotation/difference.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

bool joins_words(char32_t c) { return chars::is_apostrophe(c) || c == U'-' || c == 0x2010 || c == 0x2011; }
bool is_combining(char32_t c) { return (c >= 0x300 && c <= 0x36F) || c == 0x200D; }

// The spans as few as possible, overlapping ones made one.
Fragments merged(Fragments spans) {
  std::sort(spans.begin(), spans.end());
  Fragments out;
  for (const Span& span : spans) {
    if (!out.empty() && span.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, span.end);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

std::size_t words_in(const Text& text, const Fragments& spans) {
  std::size_t count = 0;
  for (const Span& span : merged(spans)) count += count_words(text, span);
  return count;
}

bool counts(const Document& doc, const Tag& tag, State state, const ReportOptions& options) {
  if (state == State::rejected || (state == State::suggested && !options.suggestions)) return false;
  if (!options.layers.empty())
    return std::find(options.layers.begin(), options.layers.end(), tag.layer) != options.layers.end();
  const auto layer = doc.layers.find(tag.layer);
  return is_live(state) && (by_another(doc, tag) || (layer != doc.layers.end() && layer->second.author == Author::me));
}

// For each hedge (in order of where they begin) the shortest quote round it; nullptr for none. Sweeps over
// the text once: the quotes that are open at a place are kept by length.
std::vector<const Tag*> quotes_round(const std::vector<const Tag*>& hedges,
                                     const std::vector<const Tag*>& quotes) {
  struct Open {
    std::uint32_t length;
    std::string_view id;
    const Tag* quote;
    bool operator<(const Open& o) const { return std::tie(length, id) < std::tie(o.length, o.id); }
  };
  struct Border {
    std::uint32_t at;
    bool opens;  // ends come first at one place
    const Tag* quote;
  };
  std::vector<Border> borders;
  for (const Tag* quote : quotes)
    for (const Span& span : quote->fragments) {
      borders.push_back({span.begin, true, quote});
      borders.push_back({span.end, false, quote});
    }
  std::sort(borders.begin(), borders.end(), [](const Border& a, const Border& b) {
    return std::tie(a.at, a.opens) < std::tie(b.at, b.opens);
  });
  std::set<Open> open;
  std::vector<const Tag*> round;
  auto border = borders.begin();
  for (const Tag* hedge : hedges) {
    for (; border != borders.end() && border->at <= hedge->fragments.front().begin; ++border) {
      const Open one{hull(border->quote->fragments).length(), border->quote->id, border->quote};
      if (border->opens) {
        open.insert(one);
      } else {
        open.erase(one);
      }
    }
    round.push_back(open.empty() ? nullptr : open.begin()->quote);
  }
  return round;
}

template <class Figures>
void add_quote(Figures& figures, const Tag& quote) {
  ++figures.quotes;
  if (quote.kind == "direct") ++figures.direct;
  if (quote.kind == "mixed") ++figures.mixed;
  if (quote.kind == "indirect") ++figures.indirect;
}

// What one speaker said: all of it, and what of it is at least as literal as a kind.
struct Said {
  Fragments all, direct, literal;  // literal: direct or mixed
  void add(const Tag& quote) {
    const auto take = [&quote](Fragments& into) {
      into.insert(into.end(), quote.fragments.begin(), quote.fragments.end());
    };
    take(all);
    if (quote.kind == "direct") take(direct);
    if (quote.kind == "direct" || quote.kind == "mixed") take(literal);
  }
};

}  // namespace

std::size_t count_words(const Text& text, Span span) {
  const std::string_view bytes = text.bytes();
  bool inside = false, joined = false;  // in a word; after a mark that may join it to the next letters
  const auto read = [&](char32_t c) {
    const bool letter = chars::is_word(c);
    const bool begins = letter && !inside && !joined;
    if (letter) {
      inside = true;
      joined = false;
    } else if (!(inside && is_combining(c))) {
      joined = inside && joins_words(c);
      inside = false;
    }
    return begins;
  };
  // What comes before the span says whether a word begins with it: two marks and letters back are enough, as
  // at most one mark joins; combining marks only make a word longer.
  std::uint32_t before = span.begin;
  for (int i = 0; i < 2 && before > 0; ++i) {
    char32_t c = utf8::previous(bytes, before);
    while (before > 0 && is_combining(c)) c = utf8::previous(bytes, before);
  }
  while (before < span.begin) read(utf8::next(bytes, before));
  std::size_t count = 0;
  for (std::uint32_t at = span.begin; at < span.end;) count += read(utf8::next(bytes, at)) ? 1 : 0;
  return count;
}

Report make_report(const Document& doc, const ReportOptions& options) {
  Report report;
  std::map<std::string_view, PersonReport> persons;
  for (const auto& [id, person] : doc.persons) persons[id].person = id;
  std::map<std::string_view, Said> said;  // by person
  Fragments all;
  std::vector<const Tag*> quotes, hedges;
  std::set<std::string, std::less<>> twice;  // suggestions that say what the person has tagged
  if (options.suggestions)
    for (Difference::Pair& pair : difference(doc).both) twice.insert(std::move(pair.theirs));
  for (const Tag* tag : tags_in_order(doc)) {
    const State state = state_of(doc, *tag);
    ++report.states[static_cast<std::size_t>(tag->label)][static_cast<std::size_t>(state)];
    if (!counts(doc, *tag, state, options) || twice.contains(tag->id)) continue;
    if (tag->label == Label::quote) quotes.push_back(tag);
    if (tag->label == Label::hedge) hedges.push_back(tag);
    if (tag->label == Label::speaker && !tag->person.empty()) ++persons[tag->person].mentions;
  }
  for (const Tag* quote : quotes) {
    add_quote(persons[quote->person], *quote);
    add_quote(report, *quote);
    said[quote->person].add(*quote);
    all.insert(all.end(), quote->fragments.begin(), quote->fragments.end());
    const auto person = doc.persons.find(quote->person);
    ++(person == doc.persons.end() ? report.nobody_quotes
       : person->second.named      ? report.named_quotes
                                   : report.described_quotes);
  }
  report.article_words = count_words(doc.text, {0, doc.text.size()});
  for (const Aside& aside : asides(doc.meta)) report.article_words -= count_words(doc.text, aside.paragraph);
  report.hedges = hedges.size();
  report.words = words_in(doc.text, all);
  for (const Tag* quote : quotes_round(hedges, quotes))
    ++(quote ? persons[quote->person].hedges : report.writer_hedges);
  for (const auto& [person, spans] : said) {
    PersonReport& figures = persons[person];
    figures.words = words_in(doc.text, spans.all);
    figures.direct_words = words_in(doc.text, spans.direct);
    const std::size_t literal = words_in(doc.text, spans.literal);
    figures.mixed_words = literal - figures.direct_words;
    figures.indirect_words = figures.words - literal;
    if (report.words > 0)
      figures.share = static_cast<double>(figures.words) / static_cast<double>(report.words);
  }
  for (const auto& [id, figures] : persons) report.persons.push_back(figures);
  const auto name = [&doc](const PersonReport& who) {
    const auto person = doc.persons.find(who.person);
    return person == doc.persons.end() ? std::string_view() : std::string_view(person->second.name);
  };
  const auto before = [&name](const PersonReport& a, const PersonReport& b) {
    if (a.person.empty() != b.person.empty()) return b.person.empty();
    if ((a.quotes == 0) != (b.quotes == 0)) return b.quotes == 0;
    if (a.words != b.words) return a.words > b.words;
    return name(a) < name(b);
  };
  std::stable_sort(report.persons.begin(), report.persons.end(), before);
  return report;
}

}  // namespace hearsay
