#include "tools/train/test_model.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <memory>
#include <vector>

#include "core/analysis/syntax_model.h"
#include "tools/train/score.h"
#include "tools/train/treebank.h"

namespace hearsay::train {
namespace {

constexpr int rounds = 6;

// The treebank's words as a text that is already cut.
struct Cut {
  std::string bytes;
  Segments segments;
};

Cut cut(const Treebank& bank) {
  Cut out;
  for (const TreeSentence& sentence : bank) {
    SentenceSpan s;
    s.first = static_cast<std::uint32_t>(out.segments.tokens.size());
    for (const TreeWord& word : sentence) {
      Token token;
      token.span.begin = static_cast<std::uint32_t>(out.bytes.size());
      out.bytes += word.form;
      token.span.end = static_cast<std::uint32_t>(out.bytes.size());
      token.kind = word.pos == Pos::punct ? TokenKind::mark : TokenKind::word;
      out.bytes += ' ';
      out.segments.tokens.push_back(token);
    }
    s.last = static_cast<std::uint32_t>(out.segments.tokens.size());
    s.span = {out.segments.tokens[s.first].span.begin, out.segments.tokens[s.last - 1].span.end};
    out.segments.sentences.push_back(s);
  }
  return out;
}

// The treebank's sentences as a person would paste them, each a paragraph, cut by Hearsay itself. Words count
// as found when the cut is the same, heads when those of the head are the same too.
void test_pasted(const char* name, const Treebank& bank, syntax::Model& model) {
  std::string bytes;
  std::map<Span, Word> right;  // heads are indices into `spans`
  std::vector<Span> spans;
  for (const TreeSentence& sentence : bank) {
    const auto first = static_cast<std::int32_t>(spans.size());
    for (const TreeWord& word : sentence) {
      const auto begin = static_cast<std::uint32_t>(bytes.size());
      bytes += word.form;
      spans.push_back({begin, static_cast<std::uint32_t>(bytes.size())});
      right[spans.back()] = {word.pos, word.dep, word.flags,
                             word.head == no_word ? no_word : first + word.head};
      if (word.space_after) bytes += ' ';
    }
    bytes += "\n\n";
  }
  const Text text = Text::from(bytes);
  const Segments segments = segment(text);
  Syntax syntax(text, segments, model);
  std::size_t found = 0, pos = 0, heads = 0;
  for (std::uint32_t s = 0; s < segments.sentences.size(); ++s) {
    const Tree tree = syntax.parse(s);
    for (std::int32_t w = 0; w < tree.size(); ++w) {
      const auto it = right.find(tree.span(w));
      if (it == right.end()) continue;
      const Word& r = it->second;
      const std::int32_t head = tree[w].head;
      ++found;
      pos += r.pos == tree[w].pos;
      heads += r.head == no_word
                   ? head == no_word
                   : head != no_word && tree.span(head) == spans[static_cast<std::size_t>(r.head)];
    }
  }
  const auto f = [&](std::size_t n) {
    return 200.0 * static_cast<double>(n) / static_cast<double>(spans.size() + segments.tokens.size());
  };
  std::printf("%s, pasted: F of words %.2f UPOS %.2f UAS %.2f\n", name, f(found), f(pos), f(heads));
}

std::string test(const std::string& folder, syntax::Model& model) {
  for (const char* name : {"ewt-dev", "pud"}) {
    Treebank bank;
    const std::string error = read_conllu(folder + "/" + name + ".conllu", bank);
    if (!error.empty()) return error;
    Cut made = cut(bank);
    const Text text = Text::from(made.bytes);
    test_pasted(name, bank, model);
    // The best of several rounds: the first fills the nets' tables, and a machine is seldom idle.
    double tags_rate = 0, both_rate = 0;
    for (int round = 0; round < rounds; ++round) {
      Score score;
      const std::clock_t begin = std::clock();
      Syntax syntax(text, made.segments, model);
      for (std::uint32_t s = 0; s < bank.size(); ++s) syntax.tags(s);
      const std::clock_t tagged = std::clock();
      for (std::uint32_t s = 0; s < bank.size(); ++s) syntax.parse(s);
      const std::clock_t parsed = std::clock();
      const auto rate = [&](std::clock_t time) {
        return static_cast<double>(made.segments.tokens.size()) * CLOCKS_PER_SEC / 1e6 /
               static_cast<double>(time);
      };
      if (round == 0)
        std::printf("%s: first round: %.2f million words a second\n", name, rate(parsed - begin));
      tags_rate = std::max(tags_rate, rate(tagged - begin));
      both_rate = std::max(both_rate, rate(parsed - begin));
      if (round + 1 < rounds) continue;
      for (std::uint32_t s = 0; s < bank.size(); ++s) add_sentence(bank[s], syntax.parse(s).words(), score);
      std::printf("%s: %s\n%s: best round: %.2f million words a second for tags, %.2f for tags and trees\n",
                  name, score.line().c_str(), name, tags_rate, both_rate);
    }
  }
  return {};
}

}  // namespace

std::string test_bytes(const std::string& folder, std::span<const std::uint8_t> bytes) {
  const auto model = std::make_unique<syntax::Model>();
  if (!read_model(bytes, *model)) return "the model just made cannot be read: its writer and reader differ";
  return test(folder, *model);
}

std::string test_built_in(const std::string& folder) { return test(folder, syntax::model()); }

}  // namespace hearsay::train
