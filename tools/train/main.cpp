// hearsay_train: makes core/analysis/model/english.model from the treebanks, byte for byte the same each
// time.
//
//   hearsay_train FOLDER english.model           train on FOLDER/ewt-train.conllu and pud.conllu, write, test
//   hearsay_train --test FOLDER                  test the built-in model on ewt-dev.conllu and pud.conllu
//   hearsay_train --without-pud FOLDER FILE      train without pud.conllu, to measure on it
//
// About a minute and a half on one core.
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include "tools/train/learn.h"
#include "tools/train/model_file.h"
#include "tools/train/test_model.h"

namespace hearsay::train {
namespace {

constexpr std::size_t folds = 4;

// All sentences, and every twentieth again as a headline and every twentieth in capitals. Neighbours share a
// fold: they are of one document.
Examples number_all(const Treebank& bank, const Lexicon& lexicon) {
  Examples out;
  for (std::size_t i = 0; i < bank.size(); ++i) {
    const auto add = [&](const TreeSentence& sentence) {
      out.push_back(number(sentence, lexicon, true));
      out.back().fold = i / 50 % folds;
    };
    add(bank[i]);
    if (i % 20 == 3) add(as_headline(bank[i]));
    if (i % 20 == 13) add(in_capitals(bank[i]));
  }
  return out;
}

// The parser must learn from tags as wrong as those it will see: each fold is tagged by a tagger trained on
// the others.
void tag_by_folds(const Lexicon& lexicon, const syntax::NetShape& shape, const Hyper& hyper,
                  Schedule schedule, Examples& examples) {
  for (std::size_t fold = 0; fold < folds; ++fold) {
    Examples others;
    for (const Example& e : examples) {
      if (e.fold != fold) others.push_back(e);
    }
    schedule.seed = 100 + fold;
    Net net(shape, hyper, schedule.seed);
    train_tagger(net, lexicon, others, schedule, nullptr);
    for (Example& e : examples) {
      if (e.fold == fold) tag(net, lexicon, e);
    }
    std::printf("  fold %zu of %zu tagged\n", fold + 1, folds);
  }
}

std::string train(const std::string& folder, const std::string& path, bool with_pud) {
  Treebank bank;
  std::string error = read_conllu(folder + "/ewt-train.conllu", bank);
  if (error.empty() && with_pud) error = read_conllu(folder + "/pud.conllu", bank);
  if (!error.empty()) return error;
  const Lexicon lexicon = count_words(bank, Limits{});
  Examples examples = number_all(bank, lexicon);
  std::printf("%zu sentences; %zu words, %u with an id; %zu tags\n", bank.size(), lexicon.words.size(),
              lexicon.shape_counts.words, lexicon.tags.size());

  Schedule schedule;
  schedule.epochs = 12;
  schedule.rate = 0.006F;
  schedule.batch = 256;
  Hyper hyper;
  hyper.dropout = 0.1F;
  hyper.slot_dropout = 0.1F;
  const syntax::NetShape tagger_shape = syntax::tagger::shape(lexicon.shape_counts);
  Net tagger(tagger_shape, hyper, 1);
  train_tagger(tagger, lexicon, examples, schedule,
               [](int epoch, Net&) { std::printf("tagger: epoch %d\n", epoch + 1); });
  schedule.epochs = 6;
  tag_by_folds(lexicon, tagger_shape, hyper, schedule, examples);

  schedule = Schedule{};
  schedule.epochs = 14;
  schedule.rate = 0.006F;
  schedule.batch = 512;
  schedule.word_dropout = 2;
  hyper.slot_dropout = 0;
  hyper.wide_dropout = 0.5F;
  hyper.wide_rate = 1;
  Net parser(syntax::parser::shape(lexicon.shape_counts), hyper, 5);
  train_parser(parser, examples, schedule,
               [](int epoch, Net&) { std::printf("parser: epoch %d\n", epoch + 1); });

  const std::vector<std::uint8_t> bytes =
      write_model(lexicon, count_labels(examples), tagger, parser, Rounding{});
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return path + " could not be written: is there room, and may you write there?";
  return test_bytes(folder, bytes);
}

}  // namespace
}  // namespace hearsay::train

int main(int count, char** arguments) {
  using namespace hearsay::train;
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const std::string_view first = count > 1 ? arguments[1] : "";
  std::string error = "usage: hearsay_train [--without-pud] FOLDER FILE, or hearsay_train --test FOLDER";
  if (count == 3 && first == "--test")
    error = test_built_in(arguments[2]);
  else if (count == 4 && first == "--without-pud")
    error = train(arguments[2], arguments[3], false);
  else if (count == 3 && !first.starts_with("--"))
    error = train(arguments[1], arguments[2], true);
  if (error.empty()) return 0;
  std::fprintf(stderr, "hearsay_train: %s\n", error.c_str());
  return 1;
}
