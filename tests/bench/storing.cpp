// What one edit costs in the journal, and a backup of many articles:
//
//   node bench_storing.js edits
//   node bench_storing.js backup COUNT
//
// `edits` makes 10,000 edits on an article of some tags: each is applied, recorded, handed on and
// acknowledged, as the page does it, with a storage that takes everything at once. It prints one line of
// JSON: microseconds and stored bytes an edit, snapshots included, of the first and of the last thousand, the
// fastest of several runs. `backup` prints a backup of so many articles, for the library that
// tests/bench/storing.mjs opens.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/store/backup.h"
#include "core/store/journal.h"

using namespace hearsay;

namespace {

constexpr int edits = 10'000, window = 1'000, runs = 5;

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Document article(const std::string& id, int paragraphs) {
  std::string text = "The report of " + id;
  for (int i = 0; i < paragraphs; ++i)
    text += "\n\n\"We counted " + std::to_string(i) +
            " birds,\" said ranger Petra Holm. The next count may show more.";
  Document doc;
  doc.id = id;
  doc.text = Text::from(text);
  doc.meta.title = "The report of " + id;
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  for (std::uint32_t i = 0; i < 40; ++i) {
    const std::string tag = "t" + std::to_string(i + 1);
    doc.tags[tag] = {.id = tag, .layer = "me", .fragments = {{i * 10, i * 10 + 8}}};
  }
  return doc;
}

struct Cost {
  double first = 1e9, last = 1e9;  // seconds a window
  std::size_t first_bytes = 0, last_bytes = 0;
};

void measure(Cost& cost) {
  Document doc = article("d1", 20);
  History history;
  Journal journal;
  std::size_t bytes = 0;
  const auto pump = [&] {
    while (const auto t = journal.next(doc, history)) {
      for (const Put& put : t->puts) bytes += put.bytes.size();
      journal.committed(t->ticket);
    }
  };
  journal.create(doc, 1);
  pump();
  double before = 0;
  for (int i = 0; i <= edits; ++i) {
    if (i % window == 0) {
      const double time = now();
      if (i == window) cost.first = std::min(cost.first, time - before), cost.first_bytes = bytes;
      if (i == edits) cost.last = std::min(cost.last, time - before), cost.last_bytes = bytes;
      before = time;
      bytes = 0;
    }
    EditBuilder builder(doc, message::as_it_was("Write a note"));
    Tag tag = doc.tags.at("t" + std::to_string(i % 40 + 1));
    tag.note = "note " + std::to_string(i);
    Edit edit = builder.put(tag).build();
    if (!apply(doc, edit).empty()) std::abort();
    journal.append(edit, doc, i);
    history.done(std::move(edit));
    pump();
  }
  if (journal.state().what != SavingState::What::saved) std::abort();
}

}  // namespace

int main(int count, char** words) {
  const std::string_view what = count > 1 ? words[1] : "";
  if (what == "backup" && count > 2) {
    BackupWriter writer(1);
    for (int i = 0; i < std::atoi(words[2]); ++i) {
      const Document doc = article("bench-" + std::to_string(i), 12);
      LibraryEntry entry = library_entry(doc);
      entry.created = entry.changed = i + 1;
      writer.add(entry, doc, {});
    }
    const std::string file = writer.finish();
    return std::fwrite(file.data(), 1, file.size(), stdout) == file.size() ? 0 : 1;
  }
  if (what != "edits") return 2;
  Cost cost;
  for (int i = 0; i < runs; ++i) measure(cost);
  std::printf("{\"first\":%.2f,\"last\":%.2f,\"firstBytes\":%zu,\"lastBytes\":%zu}\n",
              cost.first * 1e6 / window, cost.last * 1e6 / window, cost.first_bytes / window,
              cost.last_bytes / window);
  return 0;
}
