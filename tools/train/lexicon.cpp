#include "tools/train/lexicon.h"

#include <algorithm>
#include <set>

namespace hearsay::train {
namespace {

// Tags below this count fall to the most frequent tag of their part of speech.
constexpr std::uint32_t min_tag_count = 8;
// What a frequent word was once, or in less than one place of a hundred, is mostly an annotator's slip:
// without it a third of all words can only be one thing, and the tagger need not look at them.
constexpr std::uint32_t frequent = 20, least_share = 100;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

Lexicon count_words(const Treebank& bank, const Limits& limits) {
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
  std::uint64_t open = 0;
  for (std::size_t t = 0; t < out.tags.size(); ++t) {
    if (of_rare[out.tags[t]] >= 3) open |= std::uint64_t{1} << t;
  }
  out.sets.push_back(open);
  std::vector<syntax::VocabularyEntry> entries;
  for (const auto& [word, its_tags] : words) {
    std::uint32_t count = 0;
    for (const auto& [tag, n] : its_tags) count += n;
    if (count < limits.listed) continue;
    const std::uint64_t seen = out.seen(its_tags);
    const bool closed = count >= limits.closed;
    const auto [set, is_new] =
        out.set_ids.emplace(std::pair{seen, closed}, static_cast<std::uint16_t>(out.sets.size()));
    if (is_new) out.sets.push_back(closed ? seen : seen | open);
    entries.push_back(
        {static_cast<std::uint16_t>(count >= limits.own ? ++out.shape_counts.words : 0), set->second});
    out.words.push_back(word);
    out.tags_of.push_back(its_tags);
    out.counts.push_back(count);
  }
  out.shape_counts.tags = static_cast<std::uint32_t>(out.tags.size());
  out.shape_counts.sets = static_cast<std::uint32_t>(out.sets.size());
  out.vocabulary = syntax::Vocabulary(std::vector<std::string_view>(out.words.begin(), out.words.end()),
                                      std::move(entries));
  return out;
}

std::uint64_t Lexicon::seen(const std::map<Tag, std::uint32_t>& its_tags) const {
  std::uint64_t out = 0;
  std::uint32_t count = 0;
  for (const auto& [tag, n] : its_tags) count += n;
  for (const auto& [tag, n] : its_tags) {
    if (count >= frequent && (n == 1 || n * least_share < count)) continue;
    TreeWord probe;
    probe.pos = tag.pos;
    probe.flags = tag.flags;
    if (n > 0) out |= std::uint64_t{1} << tag_of(probe);
  }
  return out;
}

std::uint8_t Lexicon::tag_of(const TreeWord& word) const {
  const Tag tag{word.pos, word.flags};
  const auto exact = std::lower_bound(tags.begin(), tags.end(), tag);
  if (exact != tags.end() && *exact == tag) return static_cast<std::uint8_t>(exact - tags.begin());
  const auto near = std::lower_bound(tags.begin(), tags.end(), Tag{word.pos, 0});
  return static_cast<std::uint8_t>(near == tags.end() ? tags.size() - 1
                                                      : static_cast<std::size_t>(near - tags.begin()));
}

Example number(const TreeSentence& sentence, const Lexicon& lexicon, bool training) {
  static const syntax::Vocabulary empty;
  Example out;
  for (const TreeWord& word : sentence) {
    const syntax::Folded folded = syntax::fold(word.form);
    syntax::WordIds ids = look_up(folded, lexicon.vocabulary);
    const std::uint32_t known = lexicon.vocabulary.find(folded.view());
    if (training && known != 0) {
      auto others = lexicon.tags_of[known - 1];
      const auto it = others.find(Tag{word.pos, word.flags});
      if (it != others.end() && it->second == 1) {
        others.erase(it);
        const std::uint64_t seen = lexicon.seen(others);
        auto set = lexicon.set_ids.find({seen, false});
        if (set == lexicon.set_ids.end()) set = lexicon.set_ids.find({seen, true});
        ids.set = set == lexicon.set_ids.end() ? std::uint16_t{0} : set->second;
      }
    }
    out.ids.push_back(ids);
    out.unknown.push_back(look_up(folded, empty).word);
    out.counts.push_back(known == 0 ? 0 : lexicon.counts[known - 1]);
    out.tags.push_back(lexicon.tag_of(word));
    out.heads.push_back(word.head);
    out.deps.push_back(word.dep);
    out.double_mark.push_back(folded.view() == "\"");
  }
  settle_shapes(out.ids);
  return out;
}

TreeSentence in_capitals(TreeSentence sentence) {
  for (TreeWord& word : sentence)
    std::transform(word.form.begin(), word.form.end(), word.form.begin(), upper);
  return sentence;
}

TreeSentence as_headline(TreeSentence sentence) {
  for (TreeWord& word : sentence) {
    const bool small =
        word.form.size() <= 3 && (word.pos == Pos::adp || word.pos == Pos::det || word.pos == Pos::cconj ||
                                  word.pos == Pos::part || word.form[0] == '\'');
    if (!small) word.form[0] = upper(word.form[0]);
  }
  return sentence;
}

}  // namespace hearsay::train
