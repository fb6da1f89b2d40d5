#include "tools/train/lexicon.h"

#include <algorithm>
#include <set>

namespace hearsay::train {
namespace {

// Tags below this count fall to the most frequent tag of their part of speech.
constexpr std::uint32_t min_tag_count = 8;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

Lexicon count_words(const Treebank& bank, std::uint32_t min_count, std::uint32_t min_closed) {
  std::map<std::string, std::map<Tag, std::uint32_t>> words;
  std::map<Tag, std::uint32_t> tags;
  for (const TreeSentence& sentence : bank) {
    for (const TreeWord& word : sentence) {
      const Tag tag{word.pos, word.flags};
      ++tags[tag];
      ++words[std::string(syntax::fold(word.form).view())][tag];
    }
  }
  Lexicon out;
  for (const auto& [tag, count] : tags) {
    if (count >= min_tag_count && out.tags.size() < syntax::max_tags - 1) out.tags.push_back(tag);
  }
  // The open classes: tags that words seen once have.
  std::map<Tag, std::uint32_t> of_rare;
  for (const auto& [word, its_tags] : words) {
    if (its_tags.size() == 1 && its_tags.begin()->second == 1) ++of_rare[its_tags.begin()->first];
  }
  for (std::size_t t = 0; t < out.tags.size(); ++t) {
    if (of_rare[out.tags[t]] >= 3) out.open_tags |= std::uint64_t{1} << t;
  }
  std::vector<std::string_view> views;
  for (const auto& [word, its_tags] : words) {
    std::uint32_t count = 0;
    std::uint64_t allowed = 0;
    for (const auto& [tag, n] : its_tags) {
      count += n;
      TreeWord probe;
      probe.pos = tag.pos;
      probe.flags = tag.flags;
      allowed |= std::uint64_t{1} << out.tag_of(probe);
    }
    if (count < min_count) continue;
    out.words.push_back(word);
    out.counts.push_back(count);
    out.allowed.push_back(count >= min_closed ? allowed : allowed | out.open_tags);
  }
  views.assign(out.words.begin(), out.words.end());
  out.vocabulary = syntax::Vocabulary(views);
  return out;
}

std::uint8_t Lexicon::tag_of(const TreeWord& word) const {
  const Tag tag{word.pos, word.flags};
  const auto exact = std::lower_bound(tags.begin(), tags.end(), tag);
  if (exact != tags.end() && *exact == tag) return static_cast<std::uint8_t>(exact - tags.begin());
  const auto near = std::lower_bound(tags.begin(), tags.end(), Tag{word.pos, 0});
  return static_cast<std::uint8_t>(near == tags.end() ? tags.size() - 1 : static_cast<std::size_t>(near - tags.begin()));
}

Example number(const TreeSentence& sentence, const Lexicon& lexicon) {
  static const syntax::Vocabulary empty;
  Example out;
  for (const TreeWord& word : sentence) {
    const syntax::Folded folded = syntax::fold(word.form);
    const syntax::WordIds ids = look_up(folded, lexicon.vocabulary);
    out.ids.push_back(ids);
    out.unknown.push_back(look_up(folded, empty).word);
    out.counts.push_back(ids.word > syntax::unknown_classes ? lexicon.counts[ids.word - syntax::unknown_classes - 1] : 0);
    out.tags.push_back(lexicon.tag_of(word));
    out.heads.push_back(word.head);
    out.deps.push_back(word.dep);
    out.double_mark.push_back(folded.view() == "\"");
  }
  settle_shapes(out.ids);
  return out;
}

TreeSentence in_capitals(TreeSentence sentence) {
  for (TreeWord& word : sentence) std::transform(word.form.begin(), word.form.end(), word.form.begin(), upper);
  return sentence;
}

TreeSentence as_headline(TreeSentence sentence) {
  for (TreeWord& word : sentence) {
    const bool small = word.form.size() <= 3 && (word.pos == Pos::adp || word.pos == Pos::det || word.pos == Pos::cconj ||
                                                 word.pos == Pos::part || word.form[0] == '\'');
    if (!small) word.form[0] = upper(word.form[0]);
  }
  return sentence;
}

}  // namespace hearsay::train
