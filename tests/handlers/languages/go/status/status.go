// Package status has what handlers use of google.golang.org/grpc/status.
package status

import "handlers/codes"

type Status struct{ Name, Details string }

func (status *Status) Code() codes.Code { return codes.Code(status.Name) }
func (status *Status) Message() string  { return status.Details }
func (status *Status) Error() string    { return status.Name }

// Convert takes an error of a call, and nil for a call that has none.
func Convert(err error) *Status {
	if status, ok := err.(*Status); ok {
		return status
	}
	return &Status{Name: string(codes.OK)}
}
