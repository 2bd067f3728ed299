import { ruby as language } from '../../../src/handlers/languages/ruby/ruby.ts';
import { now } from '../plays.ts';
import type { HandlerRunner, Published } from '../runner.ts';
import { inOneProcess } from './process.ts';

const head = `require 'json'
require 'time'

Res = Struct.new(:status, :headers, :body) do
  def code = status.to_s
  def [](name) = headers[name.downcase]
end
Clock = Struct.new(:to_f)

class Play
  attr_reader :did
  def initialize(answers)
    @answers, @now = answers, ${now}.0
    @did = { attempts: 0, waits: [], error: nil, done: nil }
  end
  def sleep(seconds)
    @did[:waits] << seconds
    @now += seconds
  end
  # The constant Time of a handler: its clock.
  def now = Clock.new(@now)
  def refresh_token = nil
  def send_request
    answer = @answers[[@did[:attempts], @answers.length - 1].min]
    @did[:attempts] += 1
    raise 'endless' if @did[:attempts] > 20
    [Res.new(answer[:status], answer[:headers].to_h { |name, value| [name.to_s.downcase, value] }, answer[:text]), answer[:body]]
  end
end
`;
const foot = `
JSON.parse($stdin.read, symbolize_names: true).each_with_index do |plays, index|
  results = plays.map do |answers|
    play = Play.new(answers)
    begin
      play.did[:done] = play.public_send("handler_#{index}") ? true : nil
    rescue RuntimeError => error
      play.did[:error] = error.message
    rescue StandardError => error
      play.did[:error] = "CRASH #{error.inspect}"
    end
    play.did
  end
  puts JSON.generate(results)
end
`;

/** Each fragment as a method of a play, which answers its calls; the time it asks for is that of the play. */
function program(published: readonly Published[]): string {
	const methods = published.map(({ text, loops }, index) => {
		const inHand = loops ? '' : 'res, body = send_request\n';
		const known = /^done = /m.test(text) ? 'done' : 'nil';
		return `def handler_${index}\n${inHand}${text.replaceAll('Time.now', 'now')}\n${known}\nend\n`;
	});
	return `${head}\nclass Play\n${methods.join('\n')}end\n${foot}`;
}

export const rubyRunner: HandlerRunner = {
	language,
	needs: [{ command: ['ruby', '-rjson', '-e', "exit RUBY_VERSION >= '3.1'"], words: 'Ruby 3.1' }],
	// Pattern matching in lists is an experiment in 3.1 and a feature from 3.2 on.
	run: inOneProcess('handlers.rb', program, (file) => ['ruby', '-W:no-experimental', file]),
};
