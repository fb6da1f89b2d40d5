// Tested by tests/unit/cues_test.cpp.
#include "core/analysis/words.h"

#include <array>

#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/names.h"
#include "core/lexicon/english/people.h"
#include "core/lexicon/english/person_nouns.h"
#include "core/lexicon/english/places.h"
#include "core/lexicon/english/saying.h"
#include "core/lexicon/english/time.h"

namespace hearsay {

namespace {

constexpr std::uint32_t hash_of(std::string_view word) {  // FNV-1a
  std::uint32_t h = 2166136261u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h;
}

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

std::uint32_t frames_of(std::string_view letters) {
  std::uint32_t frames = 0;
  for (const char c : letters) switch (c) {
      case 'Q':
        frames |= frame_quote;
        break;
      case 'C':
        frames |= frame_clause;
        break;
      case 'O':
        frames |= frame_object;
        break;
      case 'F':
        frames |= frame_whole_object;
        break;
      case 'I':
        frames |= frame_infinitive;
        break;
      case 'U':
        frames |= frame_object_infinitive;
        break;
      case 'S':
        frames |= frame_as;
        break;
      case 'N':
        frames |= frame_predicate;
        break;
      case 'D':
        frames |= frame_addressee;
        break;
      case 'a':
        frames |= frame_about;
        break;
      case 'o':
        frames |= frame_of;
        break;
      case 'f':
        frames |= frame_for;
        break;
      case 't':
        frames |= frame_to;
        break;
      case 'h':
        frames |= frame_at;
        break;
      case 'n':
        frames |= frame_on;
        break;
      case 'g':
        frames |= frame_against;
        break;
      case 'w':
        frames |= frame_with;
        break;
      case 'i':
        frames |= frame_in;
        break;
      default:
        break;
    }
  return frames;
}

std::uint32_t flags_of(std::string_view letters) {
  constexpr std::string_view order = "hsteipHrgmfnTPd&xwvb";
  constexpr std::array<std::uint32_t, 20> flag = {
      word_he,         word_she,        word_they,     word_it,          word_i,
      word_possessive, word_honorific,  word_role,     word_group,       word_male,
      word_female,     word_first_name, word_time,     word_preposition, word_determiner,
      word_and,        word_auxiliary,  word_relative, word_adverb,      word_subordinator};
  std::uint32_t flags = 0;
  for (const char c : letters) {
    if (const std::size_t i = order.find(c); i != std::string_view::npos) flags |= flag[i];
    if (c == '0') flags |= word_negation;
    if (c == 'o') flags |= word_organisation;
    if (c == 'c') flags |= word_particle;
    if (c == 'y') flags |= word_person;
    if (c == 'M') flags |= word_medium;
    if (c == 'E') flags |= word_evidence;
    if (c == 'S') flags |= word_stance;
    if (c == 'Y') flags |= word_somebody;
    if (c == 'G') flags |= word_collective;
  }
  return flags;
}

// The next field of a line, separated by spaces; empty at the end.
std::string_view field(std::string_view& line) {
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view out = line.substr(0, end);
  line.remove_prefix(end);
  return out;
}

std::string_view next_line(std::string_view& list) {
  const std::size_t end = std::min(list.find('\n'), list.size());
  const std::string_view line = list.substr(0, end);
  list.remove_prefix(std::min(end + 1, list.size()));
  return line;
}

class Dictionary {
 public:
  Dictionary() : slots_(32768, -1) {
    cues_.push_back({});
    add_cues();
    add_cue_nouns();
    for (const std::string_view list : {lexicon::function_words, lexicon::people, lexicon::parts_of_names, lexicon::times,
                                        lexicon::person_nouns})
      add_words(list);
    add_places();
  }

  const WordInfo& find(std::string_view lower) const {
    for (std::uint32_t i = hash_of(lower);; ++i) {
      const std::int32_t slot = slots_[i % slots_.size()];
      if (slot < 0) return nothing_;
      if (words_[slot] == lower) return info_[slot];
    }
  }

  const CueWord& cue(std::uint16_t index) const { return cues_[index < cues_.size() ? index : 0]; }

 private:
  WordInfo& entry(std::string_view word) {
    for (std::uint32_t i = hash_of(word);; ++i) {
      std::int32_t& slot = slots_[i % slots_.size()];
      if (slot >= 0 && words_[slot] == word) return info_[slot];
      if (slot >= 0) continue;
      slot = static_cast<std::int32_t>(words_.size());
      words_.emplace_back(word);
      info_.emplace_back();
      return info_.back();
    }
  }

  void add_form(std::string_view word, std::size_t cue, WordForm form) {
    WordInfo& info = entry(word);
    if (cues_[cue].noun) info.noun_cue = static_cast<std::uint16_t>(cue);
    if (info.cue != 0) return;  // the first lemma has the form
    info.cue = static_cast<std::uint16_t>(cue);
    info.form = form;
  }

  void add_cues() {
    for (std::string_view list = lexicon::cues; !list.empty();) {
      std::string_view line = next_line(list);
      const std::string_view lemma = field(line), kind = field(line), irregular = field(line),
                             frames = field(line);
      CueWord cue;
      cue.lemma = lemma;
      cue.kind = kind == "s"   ? CueClass::speech
                 : kind == "b" ? CueClass::belief
                 : kind == "t" ? CueClass::attitude
                 : kind == "d" ? CueClass::demand
                               : CueClass::evidence;
      cue.frames = frames_of(frames);
      cues_.push_back(cue);
      inflect(lemma, irregular, cues_.size() - 1);
    }
  }

  void inflect(std::string_view base, std::string_view irregular, std::size_t cue) {
    const char last = base.back();
    const char before = base.size() > 1 ? base[base.size() - 2] : 'x';
    const bool sibilant =
        last == 's' || last == 'x' || last == 'z' || base.ends_with("ch") || base.ends_with("sh");
    const bool y = last == 'y' && !is_vowel(before);
    const std::string_view shorter = base.substr(0, base.size() - 1);
    const std::string_view stem = last == 'e' && before != 'e' ? shorter : base;
    const std::string twice = joined(base, base.substr(base.size() - 1));
    if (irregular == base)
      add_form(base, cue, WordForm::past);  // "the letter read": as a tag it is mostly the past
    add_form(base, cue, WordForm::base);
    add_form(y ? joined(shorter, "ies") : joined(base, sibilant ? "es" : "s"), cue, WordForm::present);
    std::string past, participle, gerund = joined(stem, "ing");
    if (irregular == "=" || irregular.empty()) {
      past = y ? joined(shorter, "ied") : joined(base, last == 'e' ? "d" : "ed");
      if (doubles(base)) past = joined(twice, "ed"), gerund = joined(twice, "ing");
      participle = past;
    } else {
      const std::size_t comma = irregular.find(',');
      past = irregular.substr(0, comma);
      participle = comma == std::string_view::npos ? past : std::string(irregular.substr(comma + 1));
      if (past == joined(twice, "ed") || base == "forget" || base == "put") gerund = joined(twice, "ing");
    }
    add_form(past, cue, WordForm::past);
    add_form(participle, cue, WordForm::participle);
    add_form(gerund, cue, WordForm::gerund);
    if (last == 'l' && is_vowel(before)) {  // labelled, signalling
      add_form(joined(base, "led"), cue, WordForm::past);
      add_form(joined(base, "ling"), cue, WordForm::gerund);
    }
  }

  static std::string joined(std::string_view a, std::string_view b) {
    std::string out;
    out.reserve(a.size() + b.size());
    out.append(a);
    out.append(b);
    return out;
  }

  // One syllable, one vowel, one consonant: slam, slammed.
  static bool doubles(std::string_view base) {
    for (const std::string_view word : lexicon::doubles_last_letter)
      if (base == word) return true;
    return false;
  }

  void add_cue_nouns() {
    for (std::string_view list = lexicon::cue_nouns; !list.empty();) {
      std::string_view line = next_line(list);
      const std::string_view lemma = field(line);
      CueWord cue;
      cue.lemma = lemma;
      cue.kind = CueClass::speech;
      cue.frames = frames_of(field(line));
      cue.noun = true;
      cues_.push_back(cue);
      add_form(lemma, cues_.size() - 1, WordForm::base);
      const bool y = lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2]);
      add_form(y ? joined(lemma.substr(0, lemma.size() - 1), "ies") : joined(lemma, "s"), cues_.size() - 1,
               WordForm::present);
    }
  }

  void add_words(std::string_view list) {
    while (!list.empty()) {
      std::string_view line = next_line(list);
      const std::uint32_t flags = flags_of(field(line));
      for (std::string_view word = field(line); !word.empty(); word = field(line)) entry(word).flags |= flags;
    }
  }

  void add_places() {
    std::uint16_t group = 0;
    for (std::string_view list = lexicon::places; !list.empty();) {
      std::string_view line = next_line(list);
      ++group;
      std::uint32_t flag = word_place;
      for (std::string_view word = field(line); !word.empty(); word = field(line)) {
        if (word == "|") {
          flag = word_nationality;
          continue;
        }
        WordInfo& info = entry(word);
        info.flags |= flag;
        info.group = group;
      }
    }
  }

  std::vector<std::int32_t> slots_;
  std::vector<std::string> words_;
  std::vector<WordInfo> info_;
  std::vector<CueWord> cues_;
  WordInfo nothing_;
};

const Dictionary& dictionary() {
  static const Dictionary built;
  return built;
}

}  // namespace

const WordInfo& look_up(std::string_view lower) { return dictionary().find(lower); }
const CueWord& cue_word(std::uint16_t index) { return dictionary().cue(index); }

namespace {

// Writes at most word.size() bytes, returns how many.
std::size_t write_lower(std::string_view word, char* out) {
  char* const begin = out;
  for (std::size_t k = 0; k < word.size(); ++k) {
    const char c = word[k];
    if (c == '\xE2' && word.substr(k, 3) == "\xE2\x80\x99") {
      *out++ = '\'';
      k += 2;
    } else {
      *out++ = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  return static_cast<std::size_t>(out - begin);
}

}  // namespace

std::string lower_case(std::string_view word) {
  std::string out(word.size(), '\0');
  out.resize(write_lower(word, out.data()));
  return out;
}

WordTable::WordTable(const Text& text, const Segments& segments) {
  const Dictionary& words = dictionary();
  info_.resize(segments.tokens.size());
  constexpr std::size_t longest = 24;  // bytes; no entry is longer
  char buffer[longest];
  for (std::size_t i = 0; i < segments.tokens.size(); ++i) {
    const Token& token = segments.tokens[i];
    if (token.kind == TokenKind::mark || token.span.length() > longest) continue;
    const std::string_view bytes = text.bytes(token.span);
    std::string_view lower(buffer, write_lower(bytes, buffer));
    if (bytes == "US") lower = "usa";  // not the pronoun
    if (bytes == "WHO") continue;      // the health body
    info_[i] = words.find(lower);
    if (lower.ends_with('.') && info_[i].flags == 0 && info_[i].cue == 0) {  // Mr. Sen. Gov.
      lower.remove_suffix(1);
      const WordInfo& bare = words.find(lower);
      if (bare.flags & (word_honorific | word_time | word_organisation)) info_[i] = bare;
    }
  }
}

}  // namespace hearsay
