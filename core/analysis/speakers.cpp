// Tested by tests/unit/speakers_test.cpp.
#include "core/analysis/speakers.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace hearsay {

namespace {

constexpr std::size_t names_in_reach = 48;

struct Seen {  // somebody who was mentioned outside quotations
  std::uint32_t token = 0;
  std::uint32_t entity = 0;
  bool subject = false;
  bool source = false;
};

class Casting {
 public:
  Casting(const Article& article, const People& people, const std::vector<Draft>& drafts)
      : a_(article),
        people_(people),
        drafts_(drafts),
        gender_(people.entities.size()),
        speaker_of_entity_(people.entities.size(), no_one) {
    for (std::size_t e = 0; e < people.entities.size(); ++e) gender_[e] = people.entities[e].gender;
  }

  Cast run() {
    out_.of_draft.assign(drafts_.size(), no_one);
    std::vector<std::uint32_t> order(drafts_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t x, std::uint32_t y) { return place(x) < place(y); });
    for (const std::uint32_t d : order) {
      see_until(place(d));
      out_.of_draft[d] = cast(d);
      last_ = out_.of_draft[d] == no_one ? last_ : static_cast<std::int32_t>(d);
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

  void see_until(std::uint32_t token) {
    for (; next_ < people_.mentions.size() && people_.mentions[next_].range.first < token; ++next_) {
      const NameMention& m = people_.mentions[next_];
      if (m.quoted) continue;
      remember({m.range.first, m.entity, is_subject(m), false});
    }
  }

  void remember(Seen seen) { seen_.push_back(seen); }

  bool is_subject(const NameMention& m) const {
    const std::uint32_t end = m.range.last;
    const Sentence& s = a_.segments.sentences[a_.sentence_of[m.range.first]];
    if (end >= s.last) return false;
    const WordInfo& w = a_.words[end];
    if (w.flags & word_auxiliary && !a_.is(end, "'s") && !a_.is(end, "’s")) return true;
    if (w.cue != 0 && !cue_word(w.cue).noun && w.form != WordForm::gerund) return true;
    const bool early = m.with_title.first <= s.first + 2;
    return early && !a_.is(end, "'s") && !a_.is(end, "’s");
  }

  // One draft.

  std::int32_t cast(std::uint32_t d) {
    const Draft& draft = drafts_[d];
    if (draft.source.empty()) return no_one;
    const TokenRange s = draft.source;
    const WordInfo& w = a_.words[s.first];
    if (s.last == s.first + 1 && w.flags & word_relative) return no_one;  // "which": nobody is named
    if (s.last == s.first + 1 && w.flags & (word_he | word_she | word_they | word_it | word_i))
      return draft.nested ? no_one : pronoun(s, w);
    if (const std::int32_t two = pair(s); two != no_one) return two;
    const std::uint32_t end = head_end(s);
    if (const std::int32_t m = name_that_ends(s, end); m != no_one)
      return named(static_cast<std::size_t>(m), s);
    // "the group's president, Ann Lee"
    if (end + 1 < a_.segments.tokens.size() && a_.is(end, ",") &&
        a_.words.has(end - 1, word_role | word_person))
      for (std::uint32_t t = end + 1; t < end + 3; ++t)  // Prof. Ann Lee
        if (const std::int32_t m = people_.at(t); m != no_one) return named(static_cast<std::size_t>(m), s);
    return description(s, end);
  }

  // The end of the phrase's head: before "of the union", ", a baker", "who …", "(…)".
  std::uint32_t head_end(TokenRange s) const {
    for (std::uint32_t i = s.first; i < s.last; ++i) {
      const bool preposition = a_.words.has(i, word_preposition) && people_.at(i) == no_one &&
                               !(i > s.first && a_.is(i - 1, "-"));  // father-of-three Bob Roe
      if (i > s.first &&
          (preposition || a_.words.has(i, word_relative) || a_.is(i, ",") || a_.is(i, "(") || a_.is(i, "—")))
        return i;
    }
    return s.last;
  }

  std::int32_t name_that_ends(TokenRange s, std::uint32_t end) const {
    const std::int32_t m = people_.at(end - 1);
    return m != no_one && people_.mentions[static_cast<std::size_t>(m)].range.last <= s.last ? m : no_one;
  }

  std::int32_t named(std::size_t m, TokenRange s) {
    const std::uint32_t e = people_.mentions[m].entity;
    remember({s.first, e, true, true});
    return speaker_of(e, s);
  }

  std::int32_t speaker_of(std::uint32_t e, TokenRange s) {
    std::int32_t& speaker = speaker_of_entity_[e];
    if (speaker == no_one) {
      speaker = static_cast<std::int32_t>(out_.speakers.size());
      Speaker made;
      made.name = people_.entities[e].name;
      made.named = true;
      if (people_.entities[e].body && !a_.is_capital(s.first) && a_.words.has(s.first, word_determiner))
        made.name.insert(0, "the ");
      if (people_.entities[e].body && a_.is(s.first, "The")) made.name.insert(0, "the ");
      out_.speakers.push_back(std::move(made));
      entity_of_speaker_.push_back(static_cast<std::int32_t>(e));
    }
    out_.speakers[static_cast<std::size_t>(speaker)].mentions.push_back(a_.span(s));
    return speaker;
  }

  // Pronouns.

  std::int32_t pronoun(TokenRange s, const WordInfo& w) {
    if (w.flags & word_i) return no_one;  // the writer, or whoever is quoted: not for this stage
    const std::uint32_t t = s.first;
    if (w.flags & (word_they | word_it)) return last_group(s, (w.flags & word_they) != 0);
    const Gender gender = w.flags & word_he ? Gender::male : Gender::female;
    const std::int32_t e = antecedent(t, gender);
    if (e == no_one || gender_[static_cast<std::size_t>(e)] == Gender::unknown)
      if (const TokenRange who = relative_before(t, gender); !who.empty()) return description(who, who.last);
    if (e == no_one) {
      // Nobody fits: whoever spoke last, if that is a description ("the official … he").
      if (last_ == no_one) return no_one;
      const std::int32_t speaker = out_.of_draft[static_cast<std::size_t>(last_)];
      const std::int32_t known = entity_of_speaker_[static_cast<std::size_t>(speaker)];
      if (known != no_one && gender_[static_cast<std::size_t>(known)] != gender) return no_one;
      out_.speakers[static_cast<std::size_t>(speaker)].mentions.push_back(a_.span(s));
      return speaker;
    }
    if (gender_[static_cast<std::size_t>(e)] == Gender::unknown)
      gender_[static_cast<std::size_t>(e)] = gender;
    remember({t, static_cast<std::uint32_t>(e), true, true});
    return speaker_of(static_cast<std::uint32_t>(e), s);
  }

  // "My grandfather took me out. He said …": a man or woman of the sentence before who has no name.
  TokenRange relative_before(std::uint32_t t, Gender gender) const {
    const std::uint32_t sentence = a_.sentence_of[t];
    if (sentence == 0 || a_.paragraph_of[sentence - 1] != a_.paragraph_of[sentence]) return {};
    const TokenRange before = a_.tokens_of_sentence(sentence - 1);
    const std::uint32_t flag = gender == Gender::male ? word_male : word_female;
    for (std::uint32_t k = before.first + 1; k < before.last && k < before.first + 4; ++k) {
      if (a_.words.has(k, word_person) && a_.words.has(k, flag) &&
          a_.words.has(k - 1, word_possessive | word_determiner) && a_.stretch_of[k] == no_one &&
          k + 1 < before.last && !a_.is_capital(k + 1) && !a_.is(k + 1, ","))
        return {k - 1, k + 1};
    }
    return {};
  }

  std::int32_t antecedent(std::uint32_t t, Gender gender) const {
    const auto sentence = static_cast<std::int64_t>(a_.sentence_of[t]);
    double best = -1e9;
    std::int32_t found = no_one;
    for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
      const Seen& seen = seen_[i];
      if (seen.token >= t) continue;
      const Entity& entity = people_.entities[seen.entity];
      if (entity.body) continue;
      const Gender known = gender_[seen.entity];
      if (known != Gender::unknown && known != gender) continue;
      const auto back = static_cast<double>(sentence - a_.sentence_of[seen.token]);
      double score = back <= 1 ? -0.5 * back : -back;
      score += seen.subject ? 3.0 : 0;
      score += seen.source ? 0.5 : 0;
      score += known == gender ? 0.3 : 0;
      score += entity.person ? 0.3 : 0;
      score += std::min(entity.count, 8u) * 0.05;
      if (score > best) best = score, found = static_cast<std::int32_t>(seen.entity);
    }
    return found;
  }

  // "they said", "it said": the group or body that spoke last.
  std::int32_t last_group(TokenRange s, bool plural) {
    if (last_ == no_one) return no_one;
    const std::int32_t speaker = out_.of_draft[static_cast<std::size_t>(last_)];
    const std::int32_t e = entity_of_speaker_[static_cast<std::size_t>(speaker)];
    const bool person = e != no_one && people_.entities[static_cast<std::size_t>(e)].person;
    if (person && !plural) return no_one;
    if (person) return no_one;
    out_.speakers[static_cast<std::size_t>(speaker)].mentions.push_back(a_.span(s));
    return speaker;
  }

  // Descriptions.

  struct Description {
    std::vector<std::string> roles;
    std::uint16_t nation = 0;
    Gender gender = Gender::unknown;
    bool definite = false, plural = false, generic = false;
  };

  Description describe(TokenRange s, std::uint32_t end) const {
    Description d;
    for (std::uint32_t i = s.first; i < end; ++i) {
      const WordInfo& w = a_.words[i];
      const std::string low = lower_case(a_.word(i));
      if (i == s.first && (low == "the" || w.flags & word_possessive)) d.definite = true;
      if (w.flags & (word_nationality | word_place)) d.nation = w.group;
      if (w.flags & (word_role | word_person)) {
        d.roles.push_back(low);
        const bool m = (w.flags & word_male) != 0, f = (w.flags & word_female) != 0;
        if (m != f) d.gender = m ? Gender::male : Gender::female;
        for (const std::string_view g :
             {"leader", "head", "counterpart", "chief", "man", "woman", "official"})
          d.generic |= low == g;
      }
    }
    const WordInfo& head = a_.words[end - 1];
    d.plural = (head.flags & word_group) != 0 || !(head.flags & (word_role | word_person));
    // "US President added": a title without an article stands for the one who bears it.
    if (a_.is_capital(s.first) && head.flags & word_role && a_.is_capital(end - 1)) d.definite = true;
    return d;
  }

  std::int32_t description(TokenRange s, std::uint32_t end) {
    const Description d = describe(s, end);
    if (const std::int32_t two = both(s, end); two != no_one) return two;
    if (!d.plural && d.definite)
      if (const std::int32_t e = bearer(d, s.first); e != no_one) {
        remember({s.first, static_cast<std::uint32_t>(e), true, true});
        return speaker_of(static_cast<std::uint32_t>(e), s);
      }
    std::string name(a_.text.bytes(a_.span(s)));
    std::string key = lower_case(name);
    if (key.starts_with("the ")) {
      key.erase(0, 4);
      name[0] = 't';
    } else if (a_.words.has(s.first, word_determiner) && s.last > s.first + 1) {
      name[0] = key[0];
    }
    const auto [at, added] = described_.emplace(key, static_cast<std::int32_t>(out_.speakers.size()));
    if (added) {
      Speaker made;
      made.name = std::move(name);
      out_.speakers.push_back(std::move(made));
      entity_of_speaker_.push_back(no_one);
    }
    out_.speakers[static_cast<std::size_t>(at->second)].mentions.push_back(a_.span(s));
    return at->second;
  }

  // "Ann Lee and Bob Roe": the two of them are a speaker of their own.
  std::int32_t pair(TokenRange s) {
    for (std::uint32_t k = s.first + 1; k + 1 < s.last; ++k) {
      if (!a_.is(k, "and")) continue;
      const std::int32_t x = people_.at(k - 1), y = people_.at(s.last - 1);
      if (x == no_one || y == no_one || x == y ||
          people_.mentions[static_cast<std::size_t>(y)].with_title.first > k + 1)
        return no_one;
      // "Bob Roe of Lee and Sons" is one
      if (people_.mentions[static_cast<std::size_t>(x)].with_title.first > s.first + 1) return no_one;
      const std::uint32_t one = people_.mentions[static_cast<std::size_t>(x)].entity;
      const std::uint32_t other = people_.mentions[static_cast<std::size_t>(y)].entity;
      if (one == other) return no_one;
      return group_named(people_.entities[one].name + " and " + people_.entities[other].name, s);
    }
    return no_one;
  }

  std::int32_t group_named(std::string name, TokenRange s) {
    const auto [at, added] = described_.emplace(name, static_cast<std::int32_t>(out_.speakers.size()));
    if (added) {
      Speaker made;
      made.name = std::move(name);
      made.named = true;
      out_.speakers.push_back(std::move(made));
      entity_of_speaker_.push_back(no_one);
    }
    out_.speakers[static_cast<std::size_t>(at->second)].mentions.push_back(a_.span(s));
    return at->second;
  }

  // Who was introduced with the role and nation of a description.
  std::int32_t bearer(const Description& d, std::uint32_t t) const {
    double best = 0.5;
    std::int32_t found = no_one;
    for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n) {
      const Seen& seen = seen_[i];
      if (seen.token >= t) continue;
      const Entity& e = people_.entities[seen.entity];
      if (e.body) continue;
      if (d.gender != Gender::unknown && gender_[seen.entity] != Gender::unknown &&
          d.gender != gender_[seen.entity])
        continue;
      if (d.nation != 0 && e.nation != 0 && d.nation != e.nation) continue;
      bool role = false;
      for (const std::string& r : d.roles)
        role |= std::find(e.roles.begin(), e.roles.end(), r) != e.roles.end();
      double score = 0;
      if (role) score += 2;
      if (d.nation != 0 && d.nation == e.nation) score += role || d.generic ? 2 : 0.5;
      // Nothing is known that speaks against it: the one who spoke last.
      if (score == 0 && e.roles.empty() && e.nation == 0 && seen.source && !d.roles.empty() && d.generic)
        score = 1;
      if (score == 0) continue;
      score -= 0.01 * static_cast<double>(n);
      if (score > best) best = score, found = static_cast<std::int32_t>(seen.entity);
    }
    return found;
  }

  // "Both leaders", "the two men": the two persons named most until here, in the order of their first
  // mention.
  std::int32_t both(TokenRange s, std::uint32_t end) {
    const std::string first = lower_case(a_.word(s.first));
    const bool two =
        first == "both" || (first == "the" && s.first + 1 < end && lower_case(a_.word(s.first + 1)) == "two");
    if (!two || end - s.first < 2) return no_one;
    const std::string head = lower_case(a_.word(end - 1));
    if (head != "leaders" && head != "presidents" && head != "men" && head != "women" &&
        head != "candidates" && head != "ministers")
      return no_one;
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (std::size_t i = seen_.size(), n = 0; i-- > 0 && n < names_in_reach; ++n)
      if (!people_.entities[seen_[i].entity].body && people_.entities[seen_[i].entity].person)
        ++counts[seen_[i].entity];
    if (counts.size() < 2) return no_one;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> top(counts.begin(), counts.end());
    std::sort(top.begin(), top.end(), [](const auto& x, const auto& y) {
      return x.second != y.second ? x.second > y.second : x.first < y.first;
    });
    const std::uint32_t x = std::min(top[0].first, top[1].first), y = std::max(top[0].first, top[1].first);
    return group_named(people_.entities[x].name + " and " + people_.entities[y].name, s);
  }

  // The end.

  void finish() {
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
  std::vector<Gender> gender_;
  std::vector<std::int32_t> speaker_of_entity_, entity_of_speaker_;
  std::vector<Seen> seen_;
  std::unordered_map<std::string, std::int32_t> described_;
  Cast out_;
  std::size_t next_ = 0;
  std::int32_t last_ = no_one;  // the draft whose speaker was found last
};

}  // namespace

Cast find_speakers(const Article& article, const People& people, const std::vector<Draft>& drafts) {
  return Casting(article, people, drafts).run();
}

}  // namespace hearsay
