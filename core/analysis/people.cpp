// Tested by tests/unit/speakers_test.cpp.
#include "core/analysis/people.h"

#include <algorithm>
#include <unordered_map>

namespace hearsay {

namespace {

constexpr std::uint32_t longest_name = 8;  // tokens
constexpr std::string_view questions[] = {"How", "What", "Why", "If", "Yes", "No", "Nobody", "Everybody"};

// "Zelenskyy" and "Zelensky", "Merkle" and "Merkel": long words that differ in one letter, or in how they
// end.
bool same_spelling(const std::string& a, const std::string& b) {
  if (a == b) return true;
  if (a.size() < 6 || b.size() < 6) return false;
  const std::size_t n = std::min(a.size(), b.size());
  if (std::max(a.size(), b.size()) > n + 1) return false;
  std::size_t front = 0, back = 0;
  while (front < n && a[front] == b[front]) ++front;
  while (back < n - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  return front >= 4 && std::max(a.size(), b.size()) - front - back <= 1;
}

bool is_initial(const std::string& word) { return word.size() == 1 || (word.size() <= 4 && word[1] == '.'); }

class Register {
 public:
  explicit Register(const Article& article) : a_(article) {}

  People run() {
    const auto count = static_cast<std::uint32_t>(a_.segments.tokens.size());
    for (std::uint32_t i = 0; i < count;) {
      if (!begins_name(i)) {
        ++i;
        continue;
      }
      const TokenRange run = name_run(i);
      one_run(run);
      i = run.last;
    }
    return std::move(out_);
  }

 private:
  bool is_joint(std::uint32_t i) const {
    return a_.is_mark(i) && (a_.is(i, "-") || a_.is(i, "‑") || a_.is(i, "."));
  }

  // "Mayor Backs New Dam": capitals tell nothing about names there. A heading is short.
  bool in_capitals(std::uint32_t i) const {
    const Sentence& s = a_.segments.sentences[a_.sentence_of[i]];
    for (std::uint32_t k = s.first; k < s.last && k < s.first + 40; ++k)
      if (!a_.is_mark(k) && a_.word(k).size() > 3 && !a_.is_capital(k) && !a_.words.has(k, word_preposition))
        return false;
    return true;
  }

  bool begins_name(std::uint32_t i) const {
    if (a_.is_mark(i) || !a_.is_capital(i)) return false;
    const ParagraphKind kind = a_.structure.kinds[a_.paragraph_of[a_.sentence_of[i]]];
    if (kind == ParagraphKind::boilerplate || (kind == ParagraphKind::heading && in_capitals(i)))
      return false;
    const WordInfo& w = a_.words[i];
    if (w.flags & (word_determiner | word_and | word_relative | word_subordinator | word_negation | word_he |
                   word_she | word_they | word_it | word_i | word_time))
      return false;
    if (w.flags & (word_preposition | word_auxiliary | word_adverb) &&
        !(w.flags & (word_first_name | word_particle)))
      return false;
    for (const std::string_view question : questions)
      if (a_.is(i, question)) return false;
    const bool sentence_start =
        i == a_.segments.sentences[a_.sentence_of[i]].first || (i > 0 && a_.is_mark(i - 1));
    if (sentence_start && w.cue != 0 && !(i + 1 < a_.segments.tokens.size() && a_.is_capital(i + 1)))
      return false;
    return true;
  }

  bool is_person(TokenRange run) const {
    for (std::uint32_t i = run.first; i < run.last; ++i)
      if (a_.words.has(i, word_first_name | word_honorific)) return true;
    return false;
  }

  TokenRange name_run(std::uint32_t first) const {
    const Sentence& sentence = a_.segments.sentences[a_.sentence_of[first]];
    const std::uint32_t limit = std::min(sentence.last, first + longest_name + 4);
    std::uint32_t i = first + 1;
    while (i < limit) {
      const WordInfo& w = a_.words[i];
      if (a_.is_mark(i)) {
        if (is_joint(i) && !a_.segments.tokens[i].space_before && i + 1 < limit && a_.is_capital(i + 1) &&
            !a_.segments.tokens[i + 1].space_before) {
          i += 2;
          continue;
        }
        break;
      }
      if (a_.is_capital(i) &&
          !(w.flags &
            (word_time | word_relative | word_determiner | word_he | word_she | word_i | word_and)) &&
          (a_.segments.tokens[i].space_before)) {
        ++i;
        continue;
      }
      // Ursula von der Leyen, House of Lords; but Ann Lee | of Leeds
      if (w.flags & word_particle && !a_.is_capital(i) && !(a_.is(i, "of") && is_person({first, i}))) {
        std::uint32_t k = i + 1;
        while (k < limit && a_.words.has(k, word_particle) && k < i + 3) ++k;
        if (k < limit && a_.is_capital(k) && !a_.words.has(k, word_time)) {
          i = k + 1;
          continue;
        }
      }
      break;
    }
    return {first, i};
  }

  // A run may be title and name ("Ukrainian President Volodymyr Zelenskyy"), a name, or a description ("US
  // President").
  void one_run(TokenRange run) {
    std::uint32_t name = run.first;
    bool titled = false, of = false;
    for (std::uint32_t i = run.first; i < run.last; ++i) {
      if (a_.is(i, "of")) of = true;
      if (i + 1 < run.last && a_.words.has(i, word_role | word_honorific) &&
          !a_.words.has(i, word_first_name))
        name = i + 1, titled = true;
      else if (i == name && i + 1 < run.last && a_.words.has(i, word_nationality | word_place) && !of &&
               !is_joint(i + 1))
        name = i + 1;
    }
    // "Lifeguard Bob Roe" at a sentence's start: a trade that no list holds
    if (!titled && run.last > run.first + 2 &&
        run.first == a_.segments.sentences[a_.sentence_of[run.first]].first &&
        !a_.words.has(run.first,
                      word_first_name | word_organisation | word_particle | word_nationality | word_place) &&
        a_.words.has(run.first + 1, word_first_name))
      name = run.first + 1;
    if (titled && a_.is(name, "of")) name = run.first, titled = false;
    // Only a title: "US President", "Prime Minister". A description, not a name.
    bool only_title = true;
    for (std::uint32_t i = name; i < run.last; ++i)
      only_title &= a_.words.has(i, word_role | word_honorific | word_group) || is_joint(i);
    if (only_title) return;
    Title title;
    for (std::uint32_t i = run.first; i < name; ++i) note_title(i, title);
    // A role in lower case before it: "press secretary Ann Lee", "his ally Bob Roe".
    std::uint32_t with_title = run.first;
    if (name == run.first || titled)
      for (std::uint32_t i = run.first;
           i-- > 0 && i + 6 > run.first && a_.sentence_of[i] == a_.sentence_of[run.first];) {
        if (a_.is_mark(i) || a_.words.has(i, word_preposition | word_auxiliary | word_and | word_relative))
          break;
        if (a_.words.has(i, word_role | word_person)) {
          note_title(i, title);
          with_title = i;
          titled = true;
        } else if (with_title != run.first && a_.words.has(i, word_nationality | word_place)) {
          note_title(i, title);
          with_title = i;
        } else if (with_title == run.first) {
          break;
        }
      }
    // "Ann Lee, the mayor of Leeds," and "the mayor, Ann Lee,"
    note_apposition(run.last, title);
    std::vector<std::string> words;
    bool body = false, place = true, with_place = false;
    Gender gender = title.gender;
    bool first_name = false;
    for (std::uint32_t i = name; i < run.last; ++i) {
      if (is_joint(i)) continue;
      words.push_back(lower_case(a_.word(i)));
      body |= a_.words.has(i, word_organisation) || (a_.words.has(i, word_group) && name != i);
      place &= a_.words.has(i, word_place);
      with_place |= a_.words.has(i, word_place | word_nationality);
      if (i == name && a_.words.has(i, word_first_name) && run.last > name + 1) {
        first_name = true;
        const bool m = a_.words.has(i, word_male), f = a_.words.has(i, word_female);
        if (gender == Gender::unknown && m != f) gender = m ? Gender::male : Gender::female;
      }
    }
    // the Institute for | Sea Trade
    if (name == run.first && run.first > 1 && a_.words.has(run.first - 1, word_preposition) &&
        a_.is_capital(run.first - 2) && a_.words.has(run.first - 2, word_organisation | word_group))
      body = true;
    bool nation = true;
    for (std::uint32_t i = name; i < run.last; ++i)
      nation &= a_.words.has(i, word_nationality) || is_joint(i);
    if (words.empty() || nation) return;
    const std::string shown(a_.text.bytes(a_.span({name, run.last})));
    const std::uint32_t e = find(words, gender, name);
    Entity& entity = out_.entities[e];
    ++entity.count;
    if (words.size() > entity.words.size()) {
      entity.name = shown;
      entity.words = words;
    }
    if (entity.gender == Gender::unknown) entity.gender = gender;
    entity.body |= (body || place || with_place) && !titled && !first_name;
    entity.person |= (titled || first_name) && !body;
    if (entity.nation == 0) entity.nation = title.nation;
    for (const std::string& role : title.roles)
      if (entity.roles.size() < 12 &&
          std::find(entity.roles.begin(), entity.roles.end(), role) == entity.roles.end())
        entity.roles.push_back(role);
    out_.mentions.push_back(
        {{name, run.last}, {std::min(with_title, run.first), run.last}, e, a_.stretch_of[name] != no_one});
  }

  struct Title {
    Gender gender = Gender::unknown;
    std::uint16_t nation = 0;
    std::vector<std::string> roles;
  };

  void note_title(std::uint32_t i, Title& title) const {
    const WordInfo& w = a_.words[i];
    if (w.flags & (word_nationality | word_place)) title.nation = w.group;
    if (w.flags & word_role || (w.flags & word_person)) title.roles.push_back(lower_case(a_.word(i)));
    const bool m = (w.flags & word_male) != 0, f = (w.flags & word_female) != 0;
    if (m != f && w.flags & (word_honorific | word_role | word_person))
      title.gender = m ? Gender::male : Gender::female;
  }

  // The role that an apposition after the name gives: ", the mayor of Leeds,"
  void note_apposition(std::uint32_t comma, Title& title) const {
    const auto end = static_cast<std::uint32_t>(a_.segments.tokens.size());
    if (comma + 2 >= end || !a_.is(comma, ",")) return;
    if (!a_.words.has(comma + 1, word_determiner | word_possessive | word_role | word_nationality)) return;
    for (std::uint32_t i = comma + 1; i < std::min(end, comma + 8); ++i) {
      if (a_.is_mark(i) || a_.words.has(i, word_preposition | word_auxiliary | word_relative | word_and))
        return;
      note_title(i, title);
    }
  }

  static std::string key(const std::string& last) { return last.size() > 5 ? last.substr(0, 5) : last; }

  // The entity that these words name; a new one when there is none. The one named last goes first.
  std::uint32_t find(const std::vector<std::string>& words, Gender gender, std::uint32_t token) {
    auto& bucket = by_last_[key(words.back())];
    std::size_t best = bucket.size();
    for (std::size_t i = bucket.size(), tried = 0; i-- > 0 && tried < 16; ++tried) {
      if (!same(out_.entities[bucket[i]], words, gender)) continue;
      // A surname alone stays with the one who was called so first: "Trump" with "Melania Trump" in between.
      if (best == bucket.size() ||
          (words.size() == 1 && gender == Gender::unknown && bare(bucket[i]) > bare(bucket[best])))
        best = i;
      if (words.size() > 1) break;
    }
    if (best < bucket.size()) {
      const std::uint32_t e = bucket[best];
      bucket.erase(bucket.begin() + static_cast<std::ptrdiff_t>(best));
      bucket.push_back(e);
      if (words.size() == 1) ++bare_[e];
      return e;
    }
    // "Boris" for Boris Roe: a first name alone.
    if (words.size() == 1)
      for (auto& [name, e] : first_names_)
        if (name == words[0] && (gender == Gender::unknown || out_.entities[e].gender == gender)) return e;
    const auto e = static_cast<std::uint32_t>(out_.entities.size());
    Entity entity;
    entity.first_token = token;
    out_.entities.push_back(std::move(entity));
    bucket.push_back(e);
    if (words.size() == 2 && first_names_.size() < 200 && look_up(words[0]).flags & word_first_name)
      first_names_.emplace_back(words[0], e);
    return e;
  }

  // How often somebody was called by the surname alone.
  std::uint32_t bare(std::uint32_t entity) const {
    const auto at = bare_.find(entity);
    return at == bare_.end() ? 0 : at->second;
  }

  static bool same(const Entity& entity, const std::vector<std::string>& words, Gender gender) {
    const std::vector<std::string>& known = entity.words;
    if (known.empty() || !same_spelling(known.back(), words.back())) return false;
    // "House of Lords" is no Lords: a name with "of" is a body's and has no surname.
    const auto has_of = [](const std::vector<std::string>& name) {
      return std::find(name.begin(), name.end(), "of") != name.end();
    };
    if (has_of(known) || has_of(words)) return known == words;
    if (gender != Gender::unknown && entity.gender != Gender::unknown && gender != entity.gender)
      return false;
    if (known.size() == 1 || words.size() == 1) return true;
    if (known.front() == words.front()) return true;
    // J. Lee and John Lee; "Bob" and "Robert" stay two.
    return (is_initial(known.front()) || is_initial(words.front())) && known.front()[0] == words.front()[0];
  }

  const Article& a_;
  People out_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_last_;
  std::unordered_map<std::uint32_t, std::uint32_t> bare_;
  std::vector<std::pair<std::string, std::uint32_t>> first_names_;
};

}  // namespace

std::int32_t People::at(std::uint32_t token) const {
  auto it = std::upper_bound(mentions.begin(), mentions.end(), token,
                             [](std::uint32_t t, const NameMention& m) { return t < m.range.first; });
  if (it == mentions.begin()) return no_one;
  --it;
  return it->range.contains(token) ? static_cast<std::int32_t>(it - mentions.begin()) : no_one;
}

People find_people(const Article& article) { return Register(article).run(); }

}  // namespace hearsay
