// Tested by tests/cli/cli_test.mjs.
#include "cli/lines.h"

#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "cli/output.h"
#include "core/analysis/analyze.h"
#include "core/text/html.h"

namespace cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t lines_ahead = 8;  // for each thread, between reading and writing

struct Line {
  std::size_t number = 0;  // 1 is the first
  std::string in, out, error;
  bool done = false;
};

void analyze_line(Line& line) {
  const Json object = Json::parse(line.in, nullptr, false);
  if (object.is_discarded()) {
    line.error = "is not JSON";
    return;
  }
  const auto string_at = [&object](const char* name) -> const std::string* {
    const auto at = object.find(name);
    return at != object.end() && at->is_string() ? at->get_ptr<const std::string*>() : nullptr;
  };
  const bool is_object = object.is_object();
  const auto id = is_object ? object.find("id") : object.end();
  const std::string* text = is_object ? string_at("text") : nullptr;
  const std::string* html = is_object ? string_at("html") : nullptr;
  if (!is_object || id == object.end() || (text == nullptr) == (html == nullptr)) {
    line.error = R"(needs an "id" and either "text" or "html", both strings)";
    return;
  }
  const hearsay::HtmlText page = html ? hearsay::read_html(*html) : hearsay::HtmlText{*text, {}};
  const hearsay::Text article = hearsay::Text::from(page.text);
  line.out = to_json({{"id", *id}}, article, hearsay::analyze(article, page.boilerplate), html != nullptr);
  line.out += '\n';
}

// Reads, hands out and writes in order; the threads take the next line that nobody has.
class Stream {
 public:
  Stream(std::FILE* in, const char* name, std::FILE* out, unsigned threads)
      : in_(in), name_(name), out_(out), threads_(threads) {}
  ~Stream() { std::free(buffer_); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  LinesResult run() {
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < threads_; ++i) workers.emplace_back([this] { work(); });
    std::string line;
    while (result_.wrote && read(line)) {
      if (line.find_first_not_of(" \t\r") == line.npos) continue;
      {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({number_, std::move(line), {}, {}, false});
        line.clear();
      }
      ready_.notify_one();
      write_done(threads_ * lines_ahead);
    }
    write_done(0);
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    ready_.notify_all();
    for (std::thread& worker : workers) worker.join();
    return result_;
  }

 private:
  // The next line, of any length, whatever bytes are in it.
  bool read(std::string& line) {
    const ssize_t length = getline(&buffer_, &room_, in_);
    if (length <= 0) return false;
    ++number_;
    line.assign(buffer_, static_cast<std::size_t>(length));
    if (line.back() == '\n') line.pop_back();
    return true;
  }

  // Writes what is done, in order, until no more than `most` lines are left.
  void write_done(std::size_t most) {
    std::unique_lock lock(mutex_);
    while (!waiting_.empty()) {
      if (!waiting_.front().done) {
        if (waiting_.size() <= most) return;
        done_.wait(lock, [this] { return waiting_.front().done; });
      }
      const Line line = std::move(waiting_.front());
      waiting_.pop_front();
      --taken_;
      lock.unlock();
      write(line);
      lock.lock();
    }
  }

  void write(const Line& line) {
    if (!line.error.empty()) {
      std::fprintf(stderr, "hearsay: %s, line %zu %s\n", name_, line.number, line.error.c_str());
      ++result_.failed;
      return;
    }
    ++result_.done;
    if (result_.wrote && std::fwrite(line.out.data(), 1, line.out.size(), out_) != line.out.size())
      result_.wrote = false;
  }

  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ready_.wait(lock, [this] { return ended_ || taken_ < waiting_.size(); });
      if (taken_ == waiting_.size()) return;
      Line& line = waiting_[taken_++];  // a deque's elements keep their place
      lock.unlock();
      analyze_line(line);
      lock.lock();
      line.done = true;
      done_.notify_one();
    }
  }

  std::FILE* in_;
  const char* name_;
  std::FILE* out_;
  unsigned threads_;
  std::mutex mutex_;
  std::condition_variable ready_, done_;
  std::deque<Line> waiting_;  // in order, from the first that is not written yet
  std::size_t taken_ = 0;     // of them, by threads
  std::size_t number_ = 0;    // of the line read last
  char* buffer_ = nullptr;    // getline's
  std::size_t room_ = 0;
  bool ended_ = false;
  LinesResult result_;
};

}  // namespace

LinesResult analyze_lines(std::FILE* in, const char* name, std::FILE* out, unsigned threads) {
  LinesResult result = Stream(in, name, out, threads).run();
  if (std::fflush(out) != 0) result.wrote = false;
  return result;
}

}  // namespace cli
