// Tested by tests/unit/speakers_test.cpp.
#include "core/analysis/speakers.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/analysis/name_words.h"
#include "core/analysis/referents.h"
#include "core/lexicon/english/people.h"

namespace hearsay {

namespace {

class Casting {
 public:
  Casting(const Article& article, const People& people, Syntax& syntax, const std::vector<Draft>& drafts)
      : a_(article),
        people_(people),
        drafts_(drafts),
        referents_(article, people, syntax),
        speaker_of_entity_(people.entities.size(), no_one) {}

  Cast run() {
    out_.of_draft.assign(drafts_.size(), no_one);
    std::vector<std::uint32_t> order(drafts_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t x, std::uint32_t y) { return place(x) < place(y); });
    for (const std::uint32_t d : order) {
      referents_.see_until(place(d));
      out_.of_draft[d] = cast(d);
    }
    for (std::size_t d = 0; d < drafts_.size(); ++d)
      if (out_.of_draft[d] == no_one && drafts_[d].borrowed != no_one)
        out_.of_draft[d] = out_.of_draft[static_cast<std::size_t>(drafts_[d].borrowed)];
    finish();
    return std::move(out_);
  }

 private:
  std::uint32_t place(std::uint32_t d) const {
    return drafts_[d].source.empty() ? a_.token_at(drafts_[d].content.front().begin)
                                     : drafts_[d].source.first;
  }

  // One draft.

  std::int32_t cast(std::uint32_t d) {
    const Draft& draft = drafts_[d];
    if (draft.source.empty()) return no_one;
    const Range s = draft.who.empty() ? draft.source : draft.who;
    const WordInfo& w = a_.words[s.first];
    const bool one = s.last == s.first + 1;
    if (one && w.flags & word_relative) return no_one;  // "which": nobody is named
    if (one && w.flags & (word_he | word_she | word_they | word_it | word_i))
      return draft.nested ? no_one : pronoun(s, w);
    return phrase(s);
  }

  std::int32_t phrase(Range s) {
    if (const std::int32_t two = pair(s); two != no_one) return two;
    const std::uint32_t end = head_end(s);
    if (const std::int32_t m = name_that_ends(s, end); m != no_one)
      return named(static_cast<std::size_t>(m), s);
    if (const std::int32_t m = name_in_apposition(end); m != no_one)
      return named(static_cast<std::size_t>(m), s);
    if (const std::int32_t m = name_after_phrase(s, end); m != no_one)
      return named(static_cast<std::size_t>(m), s);
    return description(s, end);
  }

  // The end of the phrase's head: before "of the union", ", a baker", "who …", "(…)".
  std::uint32_t head_end(Range s) const {
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      const bool preposition = a_.words.has(i, word_preposition) && people_.at(i) == no_one &&
                               !(i > s.first && a_.is(i - 1, "-"));  // father-of-three Bob Roe
      if (i > s.first && people_.at(i) == no_one &&
          (preposition || is_reduced_clause(i) || a_.words.has(i, word_relative) || a_.is(i, ",") ||
           a_.is(i, "(") || a_.is(i, "—")))
        return i;
    }
    return s.last;
  }

  // "a lawyer | representing Bob Roe"
  bool is_reduced_clause(std::uint32_t i) const {
    return !a_.is_mark(i) && !a_.is_capital(i) && a_.word(i).ends_with("ing") && !a_.is_mark(i - 1) &&
           (a_.words[i].flags & ~std::uint32_t{word_medium}) == 0 && i + 1 < a_.segments.tokens.size() &&
           (people_.at(i + 1) != no_one ||
            a_.words.has(i + 1, word_determiner | word_possessive | word_preposition));
  }

  std::int32_t name_that_ends(Range s, std::uint32_t end) const {
    if (const std::int32_t m = people_.at(end - 1); m != no_one) {
      const Range name = people_.mentions[static_cast<std::size_t>(m)].range;
      return name.first >= s.first || name.last <= s.last ? m : no_one;
    }
    // "a spokesman for the mill, Ann Lee"
    const std::int32_t m = people_.at(s.last - 1);
    if (m == no_one || !a_.words.has(end - 1, word_role | word_person | word_somebody)) return no_one;
    const NameMention& mention = people_.mentions[static_cast<std::size_t>(m)];
    const std::uint32_t first = mention.with_title.first;
    return mention.range.last == s.last && first > end && a_.is(first - 1, ",") ? m : no_one;
  }

  // "the group's president, Ann Lee", "their union, the NSW,": the noun's name behind the comma, which ends
  // there.
  std::int32_t name_in_apposition(std::uint32_t end) const {
    const auto count = static_cast<std::uint32_t>(a_.segments.tokens.size());
    if (end + 1 >= count || !a_.is(end, ",") || a_.is_mark(end - 1)) return no_one;
    const std::uint32_t last = a_.segments.sentences[a_.sentence_of[end]].last;
    constexpr std::uint32_t longest_title = 4;  // tokens from the comma: Prof., the NSW premier
    for (std::uint32_t t = end + 1; t < std::min(end + longest_title, last); ++t) {
      const std::int32_t m = people_.at(t);
      if (m == no_one) {
        if (!a_.words.has(t, word_determiner | word_honorific | word_role | word_nationality)) return no_one;
        continue;
      }
      const std::uint32_t behind = people_.mentions[static_cast<std::size_t>(m)].range.last;
      const bool ends =
          behind >= last || a_.is_mark(behind) || a_.words.has(behind, word_relative | word_preposition);
      return ends || a_.words.has(end - 1, word_role | word_person) ? m : no_one;
    }
    return no_one;
  }

  // "the head of the union, Ann Lee": not "the mayor of Hull, East Riding"
  std::int32_t name_after_phrase(Range s, std::uint32_t end) const {
    if (s.last == end || !a_.words.has(end - 1, word_role | word_person)) return no_one;
    const std::int32_t m = name_in_apposition(s.last);
    if (m == no_one) return no_one;
    const NameMention& mention = people_.mentions[static_cast<std::size_t>(m)];
    const bool known = a_.words.has(mention.range.first, word_first_name) ||
                       a_.words.has(mention.with_title.first, word_honorific | word_role);
    return known || heads_a_body(s, end) || !a_.is_capital(s.last - 1) ? m : no_one;
  }

  // "the director of Kite Works": no place follows the comma, as one may after "the mayor of Hull"
  bool heads_a_body(Range s, std::uint32_t end) const {
    return lower_case(a_.word(s.first)) == "the" && a_.is(end, "of") &&
           lexicon::heads_of_bodies.has(lower_case(a_.word(end - 1)));
  }

  std::int32_t named(std::size_t m, Range s) {
    const NameMention& mention = people_.mentions[m];
    referents_.note_entity(s.first, mention.entity);
    const std::int32_t speaker = speaker_of(mention.entity, s);
    // "the Kremlin" if it is never called anything else
    const Entity& entity = people_.entities[mention.entity];
    const std::uint32_t first = mention.range.first;
    const bool the = !entity.person && first > 0 && (a_.is(first - 1, "the") || a_.is(first - 1, "The"));
    const bool whole = a_.text.bytes(a_.span(mention.range)) == entity.name;
    auto [article, added] = article_of_.emplace(speaker, the && whole);
    article->second &= the && whole;
    return speaker;
  }

  std::int32_t speaker_of(std::uint32_t e, Range s) {
    std::int32_t& speaker = speaker_of_entity_[e];
    if (speaker == no_one) {
      speaker = static_cast<std::int32_t>(out_.speakers.size());
      Speaker made;
      made.name = people_.entities[e].name;
      made.named = true;
      out_.speakers.push_back(std::move(made));
    }
    return mention(speaker, s);
  }

  std::int32_t mention(std::int32_t speaker, Range s) {
    out_.speakers[static_cast<std::size_t>(speaker)].mentions.push_back(a_.span(s));
    return speaker;
  }

  // The speaker of that name, made when there is none.
  std::int32_t speaker_called(const std::string& key, std::string name, bool named, Range s) {
    const auto [at, added] = called_.emplace(key, static_cast<std::int32_t>(out_.speakers.size()));
    if (added) {
      Speaker made;
      made.name = std::move(name);
      made.named = named;
      out_.speakers.push_back(std::move(made));
    }
    return mention(at->second, s);
  }

  // Pronouns.

  std::int32_t pronoun(Range s, const WordInfo& w) {
    if (w.flags & word_i) return no_one;  // the writer, or whoever is quoted: not for this stage
    const std::uint32_t t = s.first;
    if (w.flags & word_they) return meant(referents_.they(t), s);
    if (w.flags & word_it) return meant(referents_.it(t), s);
    const Gender gender = w.flags & word_he ? Gender::male : Gender::female;
    const Referents::Found found = referents_.he_or_she(t, gender);
    if (found.entity != no_one) referents_.set_gender(static_cast<std::uint32_t>(found.entity), gender);
    return meant(found, s);
  }

  // Whom a pronoun or description at `s` was found to mean.
  std::int32_t meant(const Referents::Found& found, Range s) {
    if (found.entity != no_one) {
      const auto e = static_cast<std::uint32_t>(found.entity);
      referents_.note_entity(s.first, e);
      const std::int32_t speaker = speaker_of(e, s);
      if (!a_.words.has(s.first, word_it | word_they)) described_too_.insert(speaker);
      return speaker;
    }
    if (found.speaker != no_one) {
      referents_.note_description(s.first, found.speaker, description_of_[found.speaker]);
      return mention(found.speaker, s);
    }
    if (found.phrase.empty()) return no_one;
    const std::int32_t speaker = phrase(found.phrase);
    return speaker == no_one ? no_one : mention(speaker, s);
  }

  // Descriptions.

  Description describe(Range s, std::uint32_t end) const {
    Description d;
    for (std::uint32_t i = s.first; i < end; ++i) {
      const WordInfo& w = a_.words[i];
      std::string low = lower_case(a_.word(i));
      if (i == s.first && (low == "the" || w.flags & word_possessive)) d.definite = true;
      if (w.flags & (word_nationality | word_place)) d.nation = w.group;
      if (const Tenure t = tenure_of(a_, i); t != Tenure::present) d.tenure = t;
      if (w.flags & (word_role | word_person | word_somebody)) {
        const bool m = (w.flags & word_male) != 0, f = (w.flags & word_female) != 0;
        if (m != f) d.gender = m ? Gender::male : Gender::female;
        for (const std::string_view g : lexicon::generic_heads) d.generic |= low == g;
      }
      if (!a_.is_mark(i) && !(w.flags & (word_determiner | word_possessive)))
        d.words.push_back(full_title(low));
    }
    if (d.words.empty()) d.words.push_back(lower_case(a_.word(end - 1)));
    d.head = d.words.back();
    const WordInfo& head = a_.words[end - 1];
    // Not "the British", "the French", which are many.
    d.demonym = d.definite && end == s.first + 2 && head.flags & word_nationality && d.head.ends_with("an");
    d.person = d.demonym ||
               ((head.flags & (word_role | word_person | word_somebody)) != 0 && (head.flags & word_group) == 0);
    const bool body = body_class(d.head) != 0 || head.flags & (word_organisation | word_collective);
    const bool many = a_.words.has(s.first, word_determiner) &&
                      (a_.is(s.first, "these") || a_.is(s.first, "those") || a_.is(s.first, "some"));
    d.plural = many || (!d.person && !body && !(head.flags & word_medium) &&
                        ((head.flags & word_group) != 0 || d.head.ends_with('s')));
    if (d.head == "police" || d.head == "people") d.plural = true;
    for (std::uint32_t i = s.first + 1; i + 1 < end; ++i) d.plural |= a_.is(i, "and");
    // "US President added": a title without an article stands for the one who bears it.
    if (a_.is_capital(s.first) && head.flags & word_role && a_.is_capital(end - 1)) d.definite = true;
    return d;
  }

  std::int32_t description(Range s, std::uint32_t end) {
    const Description d = describe(s, end);
    if (const std::int32_t two = both(s, end); two != no_one) return two;
    if (!d.plural && d.definite && !a_.words.has(s.first, word_possessive))
      if (const Referents::Found found = referents_.bearer(d, s.first); !found.none()) return meant(found, s);
    std::string name = with_owner(s, std::string(a_.text.bytes(a_.span(s))));
    name = with_full_name(s, std::move(name));
    std::string key = lower_case(name);
    if (key.starts_with("the ")) {
      key.erase(0, 4);
      name[0] = 't';
    } else if (a_.words.has(s.first, word_determiner) && s.last > s.first + 1) {
      name[0] = key[0];
    }
    const std::int32_t speaker = speaker_called(key, std::move(name), false, s);
    description_of_.emplace(speaker, d);
    referents_.note_description(s.first, speaker, d);
    return speaker;
  }

  // "His office" of whom: "Lee's office".
  std::string with_owner(Range s, std::string name) const {
    if (s.last < s.first + 2 || !a_.words.has(s.first, word_possessive)) return name;
    const WordInfo& w = a_.words[s.first];
    if ((w.flags & (word_he | word_she)) == 0) return name;
    const Referents::Found found =
        referents_.owner(s.first, w.flags & word_he ? Gender::male : Gender::female);
    if (found.entity == no_one) return name;
    const std::string owner = referents_.last_name(static_cast<std::uint32_t>(found.entity), s.first);
    return owner + "'s" + name.substr(a_.word(s.first).size());
  }

  // "Roe and his family": "Bob Roe and his family".
  std::string with_full_name(Range s, std::string name) const {
    std::int32_t m = no_one;
    constexpr std::uint32_t reach_name = 6;  // tokens: "the former mayor Roe and his family"
    for (std::uint32_t t = s.first; m == no_one && t < s.last && t < s.first + reach_name; ++t)
      m = people_.at(t);
    if (m == no_one) return name;
    const NameMention& mention = people_.mentions[static_cast<std::size_t>(m)];
    if (mention.with_title.first > s.first || mention.range.last + 1 >= s.last ||
        !a_.is(mention.range.last, "and"))
      return name;
    return people_.entities[mention.entity].name +
           name.substr(a_.span({s.first, mention.range.last}).length());
  }

  // "Ann Lee and Bob Roe": the two of them are a speaker of their own.
  std::int32_t pair(Range s) {
    for (std::uint32_t k = s.first + 1; k + 1 < s.last; ++k) {
      if (!a_.is(k, "and") || people_.at(k) != no_one) continue;
      const std::int32_t x = people_.at(k - 1), y = people_.at(s.last - 1);
      if (x == no_one || y == no_one || x == y ||
          people_.mentions[static_cast<std::size_t>(y)].with_title.first > k + 1)
        return no_one;
      // "Bob Roe of Lee and Sons" is one
      if (people_.mentions[static_cast<std::size_t>(x)].with_title.first > s.first + 1) return no_one;
      const std::uint32_t one = people_.mentions[static_cast<std::size_t>(x)].entity;
      const std::uint32_t other = people_.mentions[static_cast<std::size_t>(y)].entity;
      if (one == other) return no_one;
      return group_named(one, other, s);
    }
    return no_one;
  }

  std::int32_t group_named(std::uint32_t x, std::uint32_t y, Range s) {
    const std::string name = people_.entities[x].name + " and " + people_.entities[y].name;
    const std::int32_t speaker = speaker_called(name, name, true, s);
    Description d;
    d.plural = true;
    description_of_.emplace(speaker, d);
    referents_.note_description(s.first, speaker, d);
    return speaker;
  }

  // "Both leaders", "the two men": in the order of their first mention.
  std::int32_t both(Range s, std::uint32_t end) {
    const std::string first = lower_case(a_.word(s.first));
    const bool two =
        first == "both" || (first == "the" && s.first + 1 < end && lower_case(a_.word(s.first + 1)) == "two");
    if (!two || end - s.first < 2) return no_one;
    const std::string head = lower_case(a_.word(end - 1));
    if (head != "leaders" && head != "presidents" && head != "men" && head != "women" &&
        head != "candidates" && head != "ministers")
      return no_one;
    const auto [x, y] = referents_.both();
    if (x == no_one) return no_one;
    return group_named(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), s);
  }

  // The end.

  void finish() {
    for (const auto& [speaker, the] : article_of_)
      if (the && !described_too_.contains(speaker))
        out_.speakers[static_cast<std::size_t>(speaker)].name.insert(0, "the ");
    for (const NameMention& m : people_.mentions)
      if (const std::int32_t s = speaker_of_entity_[m.entity]; s != no_one)
        out_.speakers[static_cast<std::size_t>(s)].mentions.push_back(a_.span(m.with_title));
    for (Speaker& s : out_.speakers) {
      std::sort(s.mentions.begin(), s.mentions.end(),
                [](Span x, Span y) { return x.begin != y.begin ? x.begin < y.begin : x.end > y.end; });
      std::vector<Span> kept;  // the longest of those that overlap
      for (const Span m : s.mentions)
        if (kept.empty() || m.begin >= kept.back().end) kept.push_back(m);
      s.mentions = std::move(kept);
    }
    std::vector<std::uint32_t> order(out_.speakers.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t x, std::uint32_t y) {
      return out_.speakers[x].mentions.front().begin < out_.speakers[y].mentions.front().begin;
    });
    std::vector<Speaker> sorted;
    std::vector<std::int32_t> now(order.size());
    for (const std::uint32_t i : order) {
      now[i] = static_cast<std::int32_t>(sorted.size());
      sorted.push_back(std::move(out_.speakers[i]));
    }
    out_.speakers = std::move(sorted);
    for (std::int32_t& s : out_.of_draft)
      if (s != no_one) s = now[static_cast<std::size_t>(s)];
  }

  const Article& a_;
  const People& people_;
  const std::vector<Draft>& drafts_;
  Referents referents_;
  std::vector<std::int32_t> speaker_of_entity_;
  std::unordered_map<std::string, std::int32_t> called_;
  std::unordered_map<std::int32_t, Description> description_of_;
  std::unordered_map<std::int32_t, bool> article_of_;  // of a body's speaker: "the" belongs to its name
  std::unordered_set<std::int32_t> described_too_;     // speakers that a description meant
  Cast out_;
};

}  // namespace

Cast find_speakers(const Article& article, const People& people, Syntax& syntax,
                   const std::vector<Draft>& drafts) {
  return Casting(article, people, syntax, drafts).run();
}

}  // namespace hearsay
